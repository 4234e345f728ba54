import { Table } from '../../design/table.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { sayDifference } from './recipes/wording.ts'
import { type Balancing, differenceOf, type PartOf } from './rules.ts'

/** Who gave and who received, and what the balancing account gave or got. */
export function PartsTable({
  view,
  parts,
  balances,
}: {
  view: View
  parts: readonly (PartOf & { name: string })[]
  balances: Balancing
}) {
  const { w, format } = view
  return (
    <>
      <Table
        picture="book"
        caption={w('together.parts')}
        head={[
          { label: w('together.part.who') },
          { label: w('together.part.gave'), number: true },
          { label: w('together.part.received'), number: true },
        ]}
      >
        {parts.map(({ personId, part, name, minutes }) => (
          <tr key={`${part} ${personId}`} class="govuk-table__row">
            <td class="govuk-table__cell">{name}</td>
            <td class="govuk-table__cell num">
              {part === 'gave' && (minutes === 0 ? w('together.part.there') : format.minutes(minutes))}
            </td>
            <td class="govuk-table__cell num">{part === 'received' && format.minutes(minutes)}</td>
          </tr>
        ))}
      </Table>
      <Text picture="pot">{sayDifference(view, balances, differenceOf(parts))}</Text>
    </>
  )
}
