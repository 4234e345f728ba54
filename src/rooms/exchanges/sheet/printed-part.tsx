import { Checkboxes } from '../../../design/choices.tsx'
import { Field } from '../../../design/field.tsx'
import { Filter } from '../../../design/filter.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import type { Keying, PrintedSheet } from '../printed/queries.ts'
import { sayKeyed } from '../printed/wording.ts'
import { exchanges } from '../urls.ts'

/** Where a sheet has a code, it says itself what is printed on it. */
export function CodeFinder({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <Filter
      action={exchanges.sheet.to()}
      label={w('exchanges.sheet.code.find')}
      submit={w('exchanges.sheet.code.find')}
    >
      <Field
        picture="code"
        name="code"
        label={w('exchanges.sheet.code')}
        hint={w('exchanges.sheet.code.hint')}
        autocomplete="off"
        narrow
        said={said}
      />
    </Filter>
  )
}

/** Which sheet it is; and, where it was keyed in before, a kind question before it is keyed in again. */
export function OnTheSheet({ view, said, sheet }: { view: View; said: Said; sheet: PrintedSheet }) {
  const { w, format } = view
  const { code, printedBy: name, printedAt, keyings } = sheet
  return (
    <>
      <input type="hidden" name="code" value={code} />
      <Inset>
        <Text picture="sheet">
          <strong>{w('exchanges.print.sheet', { code })}</strong>{' '}
          {w('exchanges.print.printed', { day: format.shortDay(printedAt), name })}
        </Text>
        {keyings.map((keying) => (
          <Text picture="done" key={keying.turn}>
            {sayKeyed(view, keying)}{' '}
            <a class="govuk-link" href={seen(keying)}>
              {w('exchanges.sheet.see-keyed')}
            </a>
          </Text>
        ))}
      </Inset>
      {keyings.length > 0 && (
        <Checkboxes
          picture="sheet"
          name="known"
          legend={w('exchanges.sheet.known')}
          hint={w('exchanges.sheet.known.hint')}
          said={said}
          choices={[{ value: String(keyings.length), label: w('exchanges.sheet.known.more') }]}
        />
      )}
    </>
  )
}

function seen({ firstId, lastId }: Keying): string {
  return withQuery(exchanges.sheet.to(), { first: shortId(firstId), last: shortId(lastId) })
}
