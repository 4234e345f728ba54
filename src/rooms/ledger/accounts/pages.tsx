import { Empty } from '../../../design/empty.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Table } from '../../../design/table.tsx'
import { Tag } from '../../../design/tag.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import type { Page } from '../queries.ts'
import { sayReceipt } from '../receipts/code.ts'
import { ledger } from '../urls.ts'
import { sayAccount, sayKind, sayOthers } from '../wording.ts'
import type { OwnLine } from './queries.ts'
import type { OwnAccount, OwnKind } from './rules.ts'
import { sayStanding, sayWhatFor } from './wording.ts'

const pictures: Record<OwnKind, string> = {
  organisation: 'houses',
  pot: 'jar',
  commons: 'handshake',
  opening: 'inbox-tray',
  former_members: 'door',
  group: 'waving-hand',
  link: 'link',
}

type IndexProps = { view: View; accounts: OwnAccount[]; paged: boolean; older: string | null }

/** Where the hours are that are nobody's own: what the community owes its people, and everything it keeps together. */
export function AccountsPage({ view, accounts, paged, older }: IndexProps) {
  const { w } = view
  return (
    <SitePage
      idea="community"
      view={view}
      title={w('ledger.accounts.title')}
      lead={w('ledger.accounts.lead')}
      trail={[{ href: ledger.mine.to(), label: w('ledger.statement.title') }]}
      largePrint
    >
      <Lines>
        {accounts.map((account) => (
          <Line
            key={account.id}
            picture={pictures[account.kind]}
            end={account.closed ? <Tag words={w('ledger.accounts.closed')} /> : undefined}
          >
            <p>
              <a class="govuk-link" href={ledger.account.to({ accountId: shortId(account.id) })}>
                <strong>{sayAccount(w, account)}</strong>
              </a>
            </p>
            <p>{sayStanding(view, account)}</p>
            <p class="meta">{sayWhatFor(view, account)}</p>
          </Line>
        ))}
      </Lines>
      <Pager
        view={view}
        newer={paged ? { href: ledger.accounts.to(), label: w('ledger.accounts.first') } : null}
        older={
          older
            ? {
                href: withQuery(ledger.accounts.to(), { after: shortId(older) }),
                label: w('ledger.accounts.more'),
              }
            : null
        }
      />
      <Text picture="balance">{w('ledger.accounts.nothing-from-nowhere')}</Text>
    </SitePage>
  )
}

/** Every line of one of them, newest first. */
export function AccountPage({
  view,
  account,
  page,
}: {
  view: View
  account: OwnAccount
  page: Page<OwnLine>
}) {
  const { w } = view
  const { lines, older, newer } = page
  const at = (before: number) =>
    withQuery(ledger.account.to({ accountId: shortId(account.id) }), { before: String(before) })
  return (
    <SitePage
      idea="statement"
      view={view}
      title={sayAccount(w, account)}
      lead={sayStanding(view, account)}
      trail={[{ href: ledger.accounts.to(), label: w('ledger.accounts.title') }]}
      largePrint
    >
      <Text picture="good-to-know">{sayWhatFor(view, account)}</Text>
      {account.closed && <Text picture="leave">{w('ledger.accounts.is-closed')}</Text>}
      {lines.length === 0 ? (
        <Empty
          picture="scroll"
          words={w('ledger.accounts.empty')}
          action={{ href: ledger.accounts.to(), label: w('ledger.accounts.all') }}
        />
      ) : (
        <Table
          picture="statement"
          caption={w('ledger.statement.caption', {
            from: account.entryCount - lines[0]!.position + 1,
            to: account.entryCount - lines.at(-1)!.position + 1,
            all: account.entryCount,
          })}
          stacks
          head={[
            { label: w('ledger.statement.happened') },
            { label: w('ledger.statement.what') },
            { label: w('ledger.accounts.in'), number: true },
            { label: w('ledger.accounts.out'), number: true },
            { label: w('ledger.statement.balance'), number: true },
            { label: w('ledger.statement.written') },
          ]}
        >
          {lines.map((line) => (
            <Row key={line.position} view={view} line={line} />
          ))}
        </Table>
      )}
      <Pager
        view={view}
        newer={newer ? { href: at(newer), label: w('ledger.statement.newer') } : null}
        older={older ? { href: at(older), label: w('ledger.statement.older') } : null}
      />
      <Text picture="private" look="meta">
        {w('ledger.accounts.names')}
      </Text>
    </SitePage>
  )
}

function Row({ view, line }: { view: View; line: OwnLine }) {
  const { w, format } = view
  const who = [sayOthers(w, line), line.unnamed ? w('ledger.accounts.unnamed') : '']
    .filter(Boolean)
    .join(', ')
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell">{format.shortDay(line.occurredOn)}</td>
      <th scope="row" class="govuk-table__header">
        {sayKind(w, line)}
        <br />
        <span class="meta">
          {who}
          {line.reversed ? ` · ${w('ledger.statement.undone')}` : ''}
        </span>
      </th>
      <td class="govuk-table__cell num" data-label={w('ledger.accounts.in')}>
        {line.minutes > 0 ? format.minutes(line.minutes) : ''}
      </td>
      <td class="govuk-table__cell num" data-label={w('ledger.accounts.out')}>
        {line.minutes < 0 ? format.minutes(-line.minutes) : ''}
      </td>
      <td class="govuk-table__cell num" data-label={w('ledger.statement.balance')}>
        {format.minutes(line.balanceMinutes)}
      </td>
      <td class="govuk-table__cell">
        <span class="meta">
          {format.moment(line.postedAt)}
          <br /> {w('ledger.statement.receipt', { receipt: sayReceipt(line.bookPosition, line.chainDigest) })}
        </span>
      </td>
    </tr>
  )
}
