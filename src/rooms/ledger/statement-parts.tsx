import { Checkboxes } from '../../design/choices.tsx'
import { Details } from '../../design/details.tsx'
import { Field, Select } from '../../design/field.tsx'
import { Filter } from '../../design/filter.tsx'
import { Inset } from '../../design/inset.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import type { Holder } from './queries.ts'
import { allKinds } from './rules.ts'
import { isEverything, type Sought } from './sought.ts'
import { ledger } from './urls.ts'
import { sayKind } from './wording.ts'

type Props = { view: View; holder: Holder; here: string; sought: Sought; said: Said }

/** Looking for some of the lines. Folded away until somebody does; on paper it says which ones these are. */
export function Seeking({ view, holder, here, sought, said }: Props) {
  const { w } = view
  const looks = !isEverything(sought) || Object.keys(said.problems).length > 0
  const kinds = allKinds.map((kind) => ({ value: kind, label: sayKind(w, { kind }) }))
  return (
    <>
      {!isEverything(sought) && (
        <Text picture="look-for" role="status">
          {w('ledger.filter.only', { what: toldOf(view, sought) })}{' '}
          <a class="govuk-link no-print" href={withQuery(here, { own: ownIn(holder) })}>
            {w('ledger.filter.everything')}
          </a>
        </Text>
      )}
      <div class="no-print">
        <Details picture="look-for" summary={w('ledger.filter.title')} open={looks}>
          <Filter action={here} label={w('ledger.filter.title')} submit={w('ledger.filter.submit')}>
            {holder.own && <input type="hidden" name="own" value="1" />}
            <Select
              picture="kind"
              name="kind"
              label={w('ledger.filter.kind')}
              options={[{ value: '', label: w('ledger.filter.any') }, ...kinds]}
              said={said}
            />
            <Field
              picture="people"
              name="with"
              label={w('ledger.filter.with')}
              said={said}
              autocomplete="off"
            />
            <Field picture="day" name="from" type="date" label={w('ledger.filter.from')} said={said} narrow />
            <Field picture="day" name="to" type="date" label={w('ledger.filter.to')} said={said} narrow />
            <Checkboxes
              picture="undo"
              name="put_right"
              legend={w('ledger.filter.mistakes')}
              said={said}
              choices={[{ value: 'yes', label: w('ledger.filter.put-right') }]}
            />
          </Filter>
        </Details>
      </div>
    </>
  )
}

/** Where the hours are of somebody who shares an account, and where their older lines are. */
export function Shared({
  view,
  holder,
  mine,
  here,
}: Pick<Props, 'view' | 'holder' | 'here'> & { mine: boolean }) {
  const { w } = view
  const { shared, own, name } = holder
  if (!shared) return null
  const others = shared.others.join(', ') || '–'
  return (
    <Inset>
      <Text picture="together">
        {own
          ? mine
            ? w('ledger.shared.own')
            : w('ledger.shared.own-of', { name })
          : mine
            ? w('ledger.shared.this', { others })
            : w('ledger.shared.this-of', { name, others })}
        {shared.name && !own ? ` ${w('ledger.shared.called', { account: shared.name })}` : ''}
      </Text>
      <Text picture="statement" print={false}>
        <a class="govuk-link" href={withQuery(here, { own: own ? null : '1' })}>
          {own ? w('ledger.shared.back') : w('ledger.shared.older')}
        </a>
      </Text>
    </Inset>
  )
}

/** A floor of their own, agreed with them, and why. */
export function OwnFloor({ view, holder }: Pick<Props, 'view' | 'holder'>) {
  const { w, format, actor } = view
  const { floorMinutes, floorReason, personId } = holder
  if (floorMinutes === null) return null
  return (
    <Text picture="limit">
      {w('ledger.limit.own-floor', { length: format.minutes(floorMinutes) })}
      {floorReason && <> “{floorReason}”</>}{' '}
      {actor?.tasks.has('broker') && actor.personId !== personId && (
        <a class="govuk-link no-print" href={ledger.limit.to({ personId: shortId(personId) })}>
          {w('ledger.limit.change')}
        </a>
      )}
    </Text>
  )
}

/** What an address has to carry on while somebody reads their own older account. */
export function ownIn({ own }: Pick<Holder, 'own'>): string | null {
  return own ? '1' : null
}

function toldOf({ w, format }: View, { kind, with: name, from, to, putRight }: Sought): string {
  return [
    kind && sayKind(w, { kind }),
    name && `“${name}”`,
    from && w('ledger.filter.told.from', { day: format.day(from) }),
    to && w('ledger.filter.told.to', { day: format.day(to) }),
    putRight && w('ledger.filter.put-right'),
  ]
    .filter(Boolean)
    .join(' · ')
}
