import { Actions } from '../../../design/actions.tsx'
import { TextArea } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Quote } from '../../../design/quote.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Code, Slip } from '../../../design/slip.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { Contacts } from '../contacts.tsx'
import type { TellingSettings } from '../leads.ts'
import { telling } from '../urls.ts'
import type { Receipt } from './queries.ts'

type Props = {
  view: View
  code: string
  receipt: Receipt
  readers: string[]
  settings: TellingSettings
  said: Said
}

/** What whoever has the code sees: how far it has come, what was answered, and room for more. Not what was told. */
export function ReceiptPage({ view, code, receipt, readers, settings, said }: Props) {
  const { w, format } = view
  const { toldAt, dueAt, acknowledgedAt, closedAt, answers, added, sounds } = receipt
  return (
    <SitePage
      idea="tell"
      view={view}
      title={w('telling.receipt.title')}
      lead={w('telling.receipt.lead')}
      problems={said.problems}
      trail={[{ href: telling.tell.to(), label: w('telling.title') }]}
    >
      <Slip picture="code" title={w('telling.receipt.code')}>
        <Code>{code}</Code>
        <Text picture="good-to-know">{w('telling.receipt.keep')}</Text>
      </Slip>
      {readers.length === 0 && (
        <>
          <Text picture="problem">{w('telling.receipt.nobody')}</Text>
          <Contacts view={view} settings={settings} />
        </>
      )}
      <Section picture="story" title={w('telling.receipt.story')} />
      <Lines>
        <Line idea="tell">
          <p>{w('telling.receipt.told', { when: format.moment(toldAt) })}</p>
        </Line>
        {readers.length > 0 && (
          <Line idea="see">
            <p>{w('telling.receipt.readers', { names: readers.join(', ') })}</p>
          </Line>
        )}
        {sounds > 0 && (
          <Line idea="say">
            <p>{w('telling.receipt.sounds', { count: sounds })}</p>
          </Line>
        )}
        <Line idea={acknowledgedAt ? 'done' : 'wait'}>
          <p>
            {acknowledgedAt
              ? w('telling.receipt.read', { when: format.moment(acknowledgedAt) })
              : readers.length > 0 && w('telling.receipt.due', { when: format.moment(dueAt) })}
          </p>
        </Line>
        {added.map((at) => (
          <Line key={at.toISOString()} idea="write-down">
            <p>{w('telling.receipt.added', { when: format.moment(at) })}</p>
          </Line>
        ))}
        {answers.map((answer) => (
          <Line key={answer.id} idea="say">
            <p>{w('telling.receipt.answer', { when: format.moment(answer.madeAt) })}</p>
            <Quote words={answer.words} />
          </Line>
        ))}
        {closedAt && (
          <Line idea="done">
            <p>{w('telling.receipt.closed', { when: format.moment(closedAt) })}</p>
          </Line>
        )}
      </Lines>
      <Section picture="write-down" title={w('telling.more')} />
      <Form
        view={view}
        action={telling.receipt.to({ code })}
        said={said}
        submit={w('telling.more.submit')}
        private
      >
        <TextArea picture="say" name="words" label={w('telling.more.words')} said={said} />
      </Form>
      <Actions>
        <LinkButton href={telling.more.to({ code })} label={w('telling.more.voice')} secondary />
      </Actions>
    </SitePage>
  )
}
