import { ActionButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Table } from '../../../design/table.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { PlainKey } from '../../../platform/i18n/words.ts'
import { people } from '../../people/urls.ts'
import { type Finding, type Invariant, isClean } from '../check.ts'
import { ledger } from '../urls.ts'
import type { KeptCheck } from './rules.ts'
import { Trouble } from './trouble.tsx'

const rules: Record<Invariant, PlainKey> = {
  'transactions-sum-to-zero': 'ledger.rule.transactions-sum-to-zero',
  'balances-equal-entries': 'ledger.rule.balances-equal-entries',
  'statements-run-without-gap': 'ledger.rule.statements-run-without-gap',
  'community-sums-to-zero': 'ledger.rule.community-sums-to-zero',
  'contents-as-first-written': 'ledger.rule.contents-as-first-written',
  'keys-used-once': 'ledger.rule.keys-used-once',
  'chain-unbroken': 'ledger.rule.chain-unbroken',
  'witnessed-receipts-stand': 'ledger.rule.witnessed-receipts-stand',
  'words-as-first-written': 'ledger.rule.words-as-first-written',
  'reversals-mirror-once': 'ledger.rule.reversals-mirror-once',
  'closed-accounts-stand-at-zero': 'ledger.rule.closed-accounts-stand-at-zero',
  'only-posting-moves-minutes': 'ledger.rule.only-posting-moves-minutes',
  'exchanges-between-two': 'ledger.rule.exchanges-between-two',
  'nobody-confirms-their-own-word': 'ledger.rule.nobody-confirms-their-own-word',
  'exchanges-match-their-transactions': 'ledger.rule.exchanges-match-their-transactions',
  'group-entries-match-their-transactions': 'ledger.rule.group-entries-match-their-transactions',
  'weeks-match-their-transactions': 'ledger.rule.weeks-match-their-transactions',
  'grants-match-their-transactions': 'ledger.rule.grants-match-their-transactions',
  'links-mirror': 'ledger.rule.links-mirror',
  'mails-have-one-outcome': 'ledger.rule.mails-have-one-outcome',
}

type Props = {
  view: View
  findings: Finding[] | null
  /** The last checks, newest first, whoever or whatever asked for them. */
  checks: KeptCheck[]
}

/** The button, and after it was pressed every rule with what was found; then how the last checks went. */
export function CheckPage({ view, findings, checks }: Props) {
  const { w, format } = view
  const [last] = checks
  return (
    <SitePage
      idea="balance"
      view={view}
      title={w('ledger.check.title')}
      lead={w('ledger.check.intro')}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      <Trouble view={view} since={last && !last.clean ? last.madeAt : null} />
      {findings && (
        <div role="status">
          <Idea picture={isClean(findings) ? 'check-mark-button' : 'telephone-receiver'}>
            <strong>{isClean(findings) ? w('ledger.check.clean') : w('ledger.check.broken')}</strong>
          </Idea>
        </div>
      )}
      {findings && (
        <Table
          picture="balance"
          caption={w('ledger.check.caption', { moment: format.moment(view.now) })}
          head={[
            { label: w('ledger.check.rule') },
            { label: w('ledger.check.looked'), number: true },
            { label: w('ledger.check.result') },
          ]}
        >
          {findings.map(({ invariant, looked, broken }) => (
            <tr key={invariant} class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {w(rules[invariant])}
              </th>
              <td class="govuk-table__cell num">{format.number(looked)}</td>
              <td class="govuk-table__cell">
                {broken.length === 0
                  ? w('ledger.check.good')
                  : w('ledger.check.bad', { count: broken.length })}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <ActionButton
        view={view}
        action={ledger.check.to()}
        label={w('ledger.check.button')}
        secondary={false}
      />
      <Text picture="undo">
        <a class="govuk-link" href={ledger.corrections.to()}>
          {w('ledger.corrections.title')}
        </a>
      </Text>
      <Section picture="story" title={w('ledger.checks.title')} />
      <Text picture="clock">{w('ledger.checks.when')}</Text>
      {checks.length === 0 ? (
        <Text picture="nothing-now">{w('ledger.checks.none')}</Text>
      ) : (
        <Checks {...{ view, checks }} />
      )}
    </SitePage>
  )
}

function Checks({ view, checks }: Pick<Props, 'view' | 'checks'>) {
  const { w, format } = view
  return (
    <Table
      picture="balance"
      caption={w('ledger.checks.title')}
      hideCaption
      stacks
      head={[
        { label: w('ledger.checks.at') },
        { label: w('ledger.check.looked'), number: true },
        { label: w('ledger.check.result') },
      ]}
    >
      {checks.map(({ id, madeAt, clean, looked, broken }) => (
        <tr key={id} class="govuk-table__row">
          <th scope="row" class="govuk-table__header">
            {format.moment(madeAt)}
          </th>
          <td class="govuk-table__cell num" data-label={w('ledger.check.looked')}>
            {format.number(looked)}
          </td>
          <td class="govuk-table__cell" data-label={w('ledger.check.result')}>
            {clean
              ? w('ledger.check.good')
              : broken.map(({ invariant }) => (
                  <p key={invariant}>{w('ledger.checks.broken', { rule: w(rules[invariant]) })}</p>
                ))}
          </td>
        </tr>
      ))}
    </Table>
  )
}
