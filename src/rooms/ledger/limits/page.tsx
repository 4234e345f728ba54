import { Field, TextArea } from '../../../design/field.tsx'
import { ActionButton, Form } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import type { Holder } from '../queries.ts'
import { ledger } from '../urls.ts'
import type { FloorRecord } from './queries.ts'

type Props = {
  view: View
  holder: Holder
  /** The community's floor, in minutes; null: none. */
  usual: number | null
  records: FloorRecord[]
  said: Said
}

/** A floor of somebody's own: how far below nothing they may go, agreed with them, and why. */
export function LimitPage({ view, holder, usual, records, said }: Props) {
  const { w, format } = view
  const { name, floorMinutes, shared } = holder
  const personId = shortId(holder.personId)
  return (
    <SitePage
      idea="limit"
      view={view}
      title={w('ledger.limit.title', { name })}
      lead={w('ledger.limit.lead', { name })}
      problems={said.problems}
      trail={[
        { href: people.index.to(), label: w('people.index.title') },
        { href: people.show.to({ personId }), label: name },
      ]}
    >
      <Text picture="community">
        {usual === null
          ? w('ledger.limit.usual-none')
          : w('ledger.limit.usual', { length: format.minutes(usual) })}
      </Text>
      {shared && (
        <Text picture="together">
          {w('ledger.limit.shared', { others: shared.others.join(', ') || '–' })}
        </Text>
      )}
      {floorMinutes !== null && (
        <Text picture="limit">
          <strong>{w('ledger.limit.own-floor', { length: format.minutes(floorMinutes) })}</strong> “
          {holder.floorReason}”
        </Text>
      )}
      <Form view={view} action={ledger.limit.to({ personId })} said={said} submit={w('ledger.limit.save')}>
        <Field
          picture="limit"
          name="hours"
          label={w('ledger.limit.hours')}
          hint={w('ledger.limit.hours.hint')}
          said={said}
          narrow
        />
        <TextArea
          picture="say"
          name="reason"
          label={w('ledger.limit.reason')}
          hint={w('ledger.limit.reason.hint', { name })}
          said={said}
          rows={3}
        />
      </Form>
      {floorMinutes !== null && (
        <ActionButton
          view={view}
          action={ledger.limitOff.to({ personId })}
          label={w('ledger.limit.take-away')}
        />
      )}
      {records.length > 0 && (
        <>
          <Section picture="story" title={w('ledger.limit.story')} />
          <Lines>
            {records.map(({ what, by, madeAt }) => (
              <Line key={madeAt.toISOString()} idea="limit">
                <p>
                  {w(what === 'account.floor-agreed' ? 'ledger.limit.agreed' : 'ledger.limit.taken-away', {
                    moment: format.moment(madeAt),
                    name: by ?? '–',
                  })}
                </p>
              </Line>
            ))}
          </Lines>
        </>
      )}
    </SitePage>
  )
}
