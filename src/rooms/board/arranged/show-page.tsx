import { Actions } from '../../../design/actions.tsx'
import { Choices } from '../../../design/choices.tsx'
import { Facts } from '../../../design/facts.tsx'
import { TextArea } from '../../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../../design/form.tsx'
import { Quote } from '../../../design/quote.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { nameOfKind, pictureOfKind } from '../../exchanges/kinds.ts'
import { board } from '../urls.ts'
import { type Arrangement, outcomes } from './rules.ts'

type Props = { view: View; arrangement: Arrangement; own: boolean; maySettle: boolean; said: Said }

/** One thing that is being arranged: why it goes this way, what else could be done at once, and what became of it. */
export function ArrangementPage({ view, arrangement, own, maySettle, said }: Props) {
  const { w, format, language } = view
  const { kind, words, details, personName, askedAt, outcome, answer, settler, settledAt, direction } =
    arrangement
  const arrangementId = shortId(arrangement.id)
  return (
    <SitePage
      idea="board"
      view={view}
      title={words}
      picture={pictureOfKind(kind)}
      kicker={w(direction === 'ask' ? 'board.label.ask' : 'board.label.offer')}
      problems={said.problems}
      trail={[
        { href: board.index.to(), label: w('board.title') },
        { href: board.arranged.to(), label: w('board.arranged.title') },
      ]}
    >
      {!outcome && <Text picture="wait">{w('board.arranged.goes')}</Text>}
      <Text picture="good-to-know">{w('board.arranged.why')}</Text>
      {details && <Quote words={details} by={personName} />}
      <Facts
        facts={[
          { picture: 'somebody', name: w('board.arranged.who'), is: personName },
          { picture: 'kind', name: w('board.show.kind'), is: nameOfKind(language, kind) },
          { picture: 'day', name: w('board.arranged.since'), is: format.shortDay(askedAt) },
          {
            picture: 'done',
            name: w('board.arranged.outcome'),
            is: outcome ? w(`board.arranged.${outcome}`) : '',
          },
        ]}
      />
      {answer && (
        <Quote
          words={answer}
          by={[settler, settledAt && format.shortDay(settledAt)].filter(Boolean).join(' · ')}
        />
      )}
      {own && !outcome && (
        <>
          <Section picture="together" title={w('board.arranged.instead')} />
          <Text picture="together">{w('board.arranged.instead.words')}</Text>
          <Actions>
            <LinkButton
              href={withQuery(board[direction].to(), {
                words: w('board.arranged.instead.together'),
                kind: 'company',
              })}
              label={w('board.arranged.instead.go')}
            />
            <ActionButton
              view={view}
              action={board.withdraw.to({ arrangementId })}
              label={w('board.arranged.withdraw')}
            />
          </Actions>
        </>
      )}
      {maySettle && !outcome && (
        <>
          <Section picture="task" title={w('board.arranged.settle')} />
          <Text picture="good-to-know">{w('board.arranged.check')}</Text>
          <Form
            view={view}
            action={board.arrangement.to({ arrangementId })}
            said={said}
            submit={w('board.arranged.submit')}
          >
            <Choices
              picture="done"
              name="outcome"
              legend={w('board.arranged.outcome')}
              said={said}
              choices={outcomes.map((value) => ({ value, label: w(`board.arranged.${value}`) }))}
            />
            <TextArea
              picture="say"
              name="answer"
              label={w('board.arranged.answer')}
              hint={w('board.arranged.answer.hint')}
              said={said}
            />
          </Form>
        </>
      )}
    </SitePage>
  )
}
