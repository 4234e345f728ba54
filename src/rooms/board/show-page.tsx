import { Actions } from '../../design/actions.tsx'
import { Beside } from '../../design/beside.tsx'
import { Facts } from '../../design/facts.tsx'
import { ActionButton, LinkButton } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Picture } from '../../design/picture.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { nameOfKind, pictureOfKind, ruleOf } from '../exchanges/kinds.ts'
import { exchanges } from '../exchanges/urls.ts'
import { people } from '../people/urls.ts'
import type { Intent } from './rules.ts'
import { board } from './urls.ts'

/** One ask or offer: the words, whose they are, and what to do about it. */
export function IntentPage({
  view,
  intent,
  own,
  mayChange,
}: {
  view: View
  intent: Intent
  own: boolean
  mayChange: boolean
}) {
  const { w, format, language } = view
  const isAsk = intent.direction === 'ask'
  const intentId = shortId(intent.id)
  const name = intent.personName
  const help = view.community?.helpName
  return (
    <SitePage
      idea="board"
      view={view}
      title={intent.words}
      ownHeading
      trail={[{ href: board.index.to(), label: w('board.title') }]}
    >
      <div class="headline">
        <Picture name={pictureOfKind(intent.kind)} ask={isAsk} />
        <div>
          <p class="kicker">{w(isAsk ? 'board.label.ask' : 'board.label.offer')}</p>
          <h1 class="govuk-heading-xl">{intent.words}</h1>
        </div>
      </div>
      {intent.closedAt && (
        <Inset>
          <Text picture="good-to-know">{w(own ? 'board.show.closed.own' : 'board.show.closed')}</Text>
        </Inset>
      )}
      <Text picture="somebody" look="lead">
        <a class="govuk-link" href={people.show.to({ personId: shortId(intent.personId) })}>
          {w(isAsk ? 'board.show.asked-by' : 'board.show.offered-by', { name })}
        </a>
      </Text>
      {intent.details && (
        <p class="said">
          <Beside picture="say">{intent.details}</Beside>
        </p>
      )}
      <Facts
        facts={[
          { picture: 'kind', name: w('board.show.kind'), is: nameOfKind(language, intent.kind) },
          { picture: 'day', name: w('board.show.since'), is: format.shortDay(intent.createdAt) },
        ]}
      />
      {ruleOf(intent.kind) !== 'usual' && !intent.closedAt && (
        <Text picture="good-to-know">{w('board.talk')}</Text>
      )}
      {!own && !intent.closedAt && (
        <Text picture="telephone">
          {[
            w(isAsk ? 'board.show.answer.ask' : 'board.show.answer.offer', { name }),
            help ? w('board.show.reach', { name, help }) : w('board.show.reach-nobody', { name }),
          ].join(' ')}
        </Text>
      )}
      <Actions>
        {!own && !intent.closedAt && (
          <LinkButton
            href={withQuery(exchanges.log.to(), { [intent.direction]: intentId })}
            label={w('board.show.log')}
          />
        )}
        {!intent.closedAt && (
          <LinkButton
            href={withQuery(board.cards.to(), { one: intentId, size: 'large' })}
            label={w('board.show.card')}
            secondary
          />
        )}
        {mayChange && (
          <LinkButton href={board.edit.to({ intentId })} label={w('board.show.edit')} secondary />
        )}
        {mayChange && !intent.closedAt && (
          <ActionButton view={view} action={board.close.to({ intentId })} label={w('board.show.close')} />
        )}
        {mayChange && intent.closedAt && (
          <ActionButton view={view} action={board.reopen.to({ intentId })} label={w('board.show.reopen')} />
        )}
      </Actions>
    </SitePage>
  )
}
