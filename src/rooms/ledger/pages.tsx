import { BothWays } from '../../design/both-ways.tsx'
import { Empty } from '../../design/empty.tsx'
import { Pager } from '../../design/pager.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Table } from '../../design/table.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { exchanges } from '../exchanges/urls.ts'
import { people } from '../people/urls.ts'
import { Plenty } from './plenty.tsx'
import type { Holder, Page, StatementLine } from './queries.ts'
import { askedOf, isEverything, type Sought } from './sought.ts'
import { Line } from './statement-line.tsx'
import { OwnFloor, ownIn, Seeking, Shared } from './statement-parts.tsx'
import { ledger } from './urls.ts'

type Props = {
  view: View
  holder: Holder
  mine: boolean
  page: Page<StatementLine>
  hours: { gaveMinutes: number; receivedMinutes: number }
  here: string
  /** What the address asks for, and what was typed to ask for it. */
  sought: Sought
  said: Said
  paged: boolean
  /** Their hours, where a kind word is due. */
  plenty: number | null
}

/** Every line of one person's time, newest first, or those that are looked for. */
export function StatementPage(props: Props) {
  const { view, holder, mine, page, hours, here, sought, said, plenty } = props
  const { w } = view
  const all = isEverything(sought)
  const title = mine ? w('ledger.statement.title') : w('ledger.statement.title-of', { name: holder.name })
  const trail = mine
    ? [{ href: people.me.to(), label: w('welcome.place.me') }]
    : [
        { href: people.index.to(), label: w('people.index.title') },
        { href: people.show.to({ personId: shortId(holder.personId) }), label: holder.name },
      ]
  return (
    <SitePage
      idea="statement"
      view={view}
      title={title}
      lead={mine ? w('ledger.statement.intro') : w('ledger.statement.intro-of', { name: holder.name })}
      trail={trail}
      problems={said.problems}
      largePrint
    >
      {mine && <Plenty view={view} minutes={plenty} />}
      <Shared view={view} holder={holder} mine={mine} here={here} />
      <OwnFloor view={view} holder={holder} />
      <BothWays view={view} gave={hours.gaveMinutes} received={hours.receivedMinutes} />
      {(holder.entryCount > 0 || !all) && (
        <Seeking view={view} holder={holder} here={here} sought={sought} said={said} />
      )}
      {page.lines.length > 0 ? (
        <Found {...props} />
      ) : all ? (
        <Empty
          picture="scroll"
          words={mine ? w('ledger.statement.empty') : w('ledger.statement.empty-of', { name: holder.name })}
          action={
            mine
              ? { href: exchanges.log.to(), label: w('ledger.statement.begin') }
              : { href: exchanges.sheet.to(), label: w('exchanges.index.sheet') }
          }
        />
      ) : (
        <Empty
          picture="magnifying-glass-tilted-left"
          words={w('ledger.filter.empty')}
          action={{ href: withQuery(here, { own: ownIn(holder) }), label: w('ledger.filter.everything') }}
        />
      )}
      <Text picture="undo" print={false}>
        <a class="govuk-link" href={ledger.corrections.to()}>
          {w('ledger.corrections.title')}
        </a>
      </Text>
      <Text picture="community" print={false}>
        <a class="govuk-link" href={ledger.accounts.to()}>
          {w('ledger.accounts.title')}
        </a>
      </Text>
    </SitePage>
  )
}

/** The lines, the ways on, and the same as a file or on paper. */
function Found({ view, holder, page, here, sought, paged }: Props) {
  const { w } = view
  const { lines, older, newer } = page
  const all = isEverything(sought)
  const asked = { own: ownIn(holder), ...askedOf(sought) }
  const at = (before: number | null) =>
    withQuery(here, { ...asked, before: before === null ? null : String(before) })
  const newest = !all && paged ? { href: at(null), label: w('ledger.filter.newest') } : null
  return (
    <>
      <Table
        picture="statement"
        caption={all ? captionOf(view, holder, lines) : w('ledger.filter.caption')}
        head={headOf(view)}
        stacks
      >
        {lines.map((line) => (
          <Line key={line.position} view={view} line={line} />
        ))}
      </Table>
      <Text picture="balance" look="meta">
        {w('ledger.statement.balance.explained')}
      </Text>
      <Pager
        view={view}
        newer={newer ? { href: at(newer), label: w('ledger.statement.newer') } : newest}
        older={older ? { href: at(older), label: w('ledger.statement.older') } : null}
      />
      {/* At a wall a file would stay for whoever comes next. */}
      {!view.shared?.visit && (
        <Text picture="file" print={false}>
          <a class="govuk-link" href={withQuery(`${here}/csv`, asked)}>
            {all ? w('ledger.statement.csv') : w('ledger.filter.csv')}
          </a>
        </Text>
      )}
      <Text picture="code" print={false}>
        {w('ledger.statement.receipts')}{' '}
        <a class="govuk-link" href={ledger.receipt.to()}>
          {w('ledger.receipt.title')}
        </a>
      </Text>
      <Text picture="print" look="meta" print={false}>
        {w('ledger.statement.print')}
      </Text>
    </>
  )
}

function headOf({ w }: View) {
  return [
    { label: w('ledger.statement.happened') },
    { label: w('ledger.statement.who') },
    { label: w('ledger.statement.gave'), number: true },
    { label: w('ledger.statement.received'), number: true },
    { label: w('ledger.statement.balance'), number: true },
    { label: w('ledger.statement.written') },
  ]
}

function captionOf({ w }: View, holder: Holder, lines: StatementLine[]): string {
  const all = holder.entryCount
  return w('ledger.statement.caption', {
    from: all - lines[0]!.position + 1,
    to: all - lines.at(-1)!.position + 1,
    all,
  })
}
