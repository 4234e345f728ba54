import { ActionButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import type { Company, InMyName, ToSayFor } from '../../exchanges/calls/queries.ts'
import { exchanges } from '../../exchanges/urls.ts'

type Props = {
  view: View
  /** Company for my first time. */
  company: Company
  /** What somebody else said in my name lately, and what waits for the word of those I may speak for. */
  inMyName: InMyName[]
  toSay: ToSayFor[]
}

/** What was said in my name, what I may say for others, and company for a first time. Nothing where there is nothing. */
export function Notes({ view, company, inMyName, toSay }: Props) {
  const { w } = view
  return (
    <>
      {inMyName.length + toSay.length > 0 && (
        <Inset>
          {inMyName.map(({ id, speaker }) => (
            <Text key={id} picture="say">
              <a class="govuk-link" href={exchanges.show.to({ exchangeId: shortId(id) })}>
                {w('people.me.in-my-name', { name: speaker })}
              </a>
            </Text>
          ))}
          {toSay.map(({ id, name }) => (
            <Text key={id} picture="wait">
              <a class="govuk-link" href={exchanges.show.to({ exchangeId: shortId(id) })}>
                {w('people.me.to-say', { name })}
              </a>
            </Text>
          ))}
        </Inset>
      )}
      {company.isNew && (
        <Inset>
          <MyCompany view={view} company={company} />
        </Inset>
      )}
    </>
  )
}

function MyCompany({ view, company: { callId, comes } }: Pick<Props, 'view' | 'company'>) {
  const { w } = view
  if (callId === null && comes !== null)
    return <Text picture="together">{w('people.me.company.comes', { name: comes })}</Text>
  return callId === null ? (
    <>
      <Text picture="together">{w('people.company.why')}</Text>
      <ActionButton view={view} small action={exchanges.askCompany.to()} label={w('people.company.ask')} />
    </>
  ) : (
    <>
      <Text picture="wait">{w('people.me.company.asked')}</Text>
      <ActionButton
        view={view}
        small
        action={exchanges.call.to({ callId: shortId(callId) })}
        label={w('people.me.company.take-back')}
      />
    </>
  )
}
