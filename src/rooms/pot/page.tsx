import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { Figures } from '../../design/figures.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Lines } from '../../design/lines.tsx'
import { Pager } from '../../design/pager.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Table } from '../../design/table.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import type { Page } from '../ledger/queries.ts'
import { people } from '../people/urls.ts'
import { Deciding as HowDecided } from './deciding.tsx'
import { GrantLine } from './grants/line.tsx'
import type { Mutual, ToldGrant } from './grants/queries.ts'
import type { Deciding } from './grants/rules.ts'
import type { Pot, PotLine } from './queries.ts'
import { pot } from './urls.ts'
import { sayLine } from './wording.ts'

type Props = {
  view: View
  held: Pot
  page: Page<PotLine>
  grants: ToldGrant[]
  deciding: Deciding
  /** For brokers and stewards. */
  mutual: Mutual[]
  me: string
  isBroker: boolean
}

/** What the pot is, where it stands, what is asked of it, and every line of it. */
export function PotPage(props: Props) {
  const { view, held, grants, deciding, me } = props
  const { w, format } = view
  return (
    <SitePage
      idea="pot"
      view={view}
      title={w('pot.title')}
      lead={w('pot.lead')}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
      largePrint
    >
      <Figures
        figures={[
          { number: format.minutes(held.balanceMinutes), words: w('pot.figure.balance') },
          { number: format.minutes(held.cameMinutes), words: w('pot.figure.came') },
          { number: format.minutes(held.wentMinutes), words: w('pot.figure.went') },
        ]}
      />
      <Text picture="balance" look="meta">
        {w('pot.below-zero')}
      </Text>
      <Actions>
        <LinkButton href={pot.give.to()} label={w('pot.give.title')} />
        <LinkButton href={pot.ask.to()} label={w('pot.ask.title')} secondary />
      </Actions>
      <MutualNotes {...props} />
      <Section
        picture="ask"
        title={w('pot.open.title')}
        action={{ href: pot.settled.to(), label: w('pot.settled.link') }}
      />
      {grants.length === 0 ? (
        <Empty
          picture="jar"
          words={w('pot.open.empty')}
          action={{ href: pot.ask.to(), label: w('pot.ask.title') }}
        />
      ) : (
        <Lines>
          {grants.map((grant) => (
            <GrantLine key={grant.id} view={view} grant={grant} me={me} />
          ))}
        </Lines>
      )}
      <HowDecided view={view} deciding={deciding} />
      <Book {...props} />
    </SitePage>
  )
}

/** No accusation: only that more people should know. */
function MutualNotes({ view, mutual }: Props) {
  const { w } = view
  return (
    <>
      {mutual.map(({ name, grantId, otherName, otherGrantId }) => (
        <Inset key={grantId}>
          <Text picture="good-to-know">{w('pot.mutual', { name, other: otherName })}</Text>
          <p class="govuk-body">
            <a class="govuk-link" href={pot.grant.to({ grantId: shortId(grantId) })}>
              {w('pot.mutual.by', { name })}
            </a>{' '}
            ·{' '}
            <a class="govuk-link" href={pot.grant.to({ grantId: shortId(otherGrantId) })}>
              {w('pot.mutual.by', { name: otherName })}
            </a>
          </p>
        </Inset>
      ))}
    </>
  )
}

function Book({ view, page, isBroker }: Props) {
  const { w } = view
  const { lines, newer, older } = page
  const at = (position: number) => withQuery(pot.index.to(), { before: String(position) })
  return (
    <>
      <Section picture="book" title={w('pot.lines.title')} />
      {lines.length === 0 ? (
        <Empty
          picture="jar"
          words={w('pot.lines.empty')}
          action={{ href: pot.give.to(), label: w('pot.give.title') }}
        />
      ) : (
        <Table
          picture="statement"
          caption={w('pot.lines.caption')}
          head={[
            { label: w('pot.lines.day') },
            { label: w('pot.lines.what') },
            { label: w('pot.lines.came'), number: true },
            { label: w('pot.lines.went'), number: true },
          ]}
          stacks
        >
          {lines.map((line) => (
            <BookLine key={line.position} view={view} line={line} isBroker={isBroker} />
          ))}
        </Table>
      )}
      <Text picture="private" look="meta">
        {w('pot.lines.names')}
      </Text>
      <Pager
        view={view}
        newer={newer ? { href: at(newer), label: w('ledger.statement.newer') } : null}
        older={older ? { href: at(older), label: w('ledger.statement.older') } : null}
      />
    </>
  )
}

function BookLine({ view, line, isBroker }: { view: View; line: PotLine; isBroker: boolean }) {
  const { w, format } = view
  const { minutes, grantId, grantTo } = line
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell">{format.shortDay(line.occurredOn)}</td>
      <th scope="row" class="govuk-table__header">
        {grantId && grantTo ? (
          <a class="govuk-link" href={pot.grant.to({ grantId: shortId(grantId) })}>
            {w('pot.lines.grant', { name: grantTo })}
          </a>
        ) : (
          sayLine(w, line)
        )}
        {(line.mine || line.undone) && (
          <span class="meta">
            {line.mine && ` · ${w('pot.lines.you')}`}
            {line.undone && ` · ${w('ledger.statement.undone')}`}
          </span>
        )}
        {isBroker && !line.undone && ['donation', 'grant', 'starter'].includes(line.kind) && (
          <span class="meta no-print">
            {' · '}
            <a class="govuk-link" href={pot.undo.to({ transactionId: shortId(line.transactionId) })}>
              {w('pot.undo.link')}
            </a>
          </span>
        )}
      </th>
      <td class="govuk-table__cell num" data-label={w('pot.lines.came')}>
        {minutes > 0 ? format.minutes(minutes) : ''}
      </td>
      <td class="govuk-table__cell num" data-label={w('pot.lines.went')}>
        {minutes < 0 ? format.minutes(-minutes) : ''}
      </td>
    </tr>
  )
}
