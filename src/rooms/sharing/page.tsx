import { Actions } from '../../design/actions.tsx'
import { Checkboxes } from '../../design/choices.tsx'
import { Field, TextArea } from '../../design/field.tsx'
import { ActionButton, Form } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { Names } from '../exchanges/names.tsx'
import { ledger } from '../ledger/urls.ts'
import { people } from '../people/urls.ts'
import { Part } from './part.tsx'
import type { Group, Sharer } from './queries.ts'
import { isAsked, type SharedAccount, starterOf } from './rules.ts'
import { sharing } from './urls.ts'

export type Props = {
  view: View
  /** Whose page it is: one's own, or, for a broker, somebody's. */
  person: Sharer
  own: boolean
  accounts: SharedAccount[]
  groups: Group[]
  names: string[]
  said: Said
}

/** Whether somebody has their hours on one account with others: beginning it, agreeing, and having them to oneself again. */
export function SharingPage(props: Props) {
  const { view, person, own, accounts, said } = props
  const { w } = view
  const { name } = person
  const shared = accounts.find(({ holders }) =>
    holders.some((one) => one.shares && one.personId === person.id),
  )
  const open = accounts.filter((one) => one !== shared)
  return (
    <SitePage
      idea="together"
      view={view}
      title={own ? w('sharing.title') : w('sharing.title.of', { name })}
      lead={w('sharing.lead')}
      problems={said.problems}
      trail={
        own
          ? [{ href: people.me.to(), label: w('people.me.title') }]
          : [
              { href: people.index.to(), label: w('people.index.title') },
              { href: people.show.to({ personId: shortId(person.id) }), label: name },
            ]
      }
    >
      {shared && <Shared {...props} account={shared} />}
      {open.map((account) => (
        <Waiting key={account.id} {...props} account={account} />
      ))}
      {!shared && open.length === 0 && <Start {...props} />}
      <Groups {...props} />
    </SitePage>
  )
}

function Shared({ account, ...props }: Props & { account: SharedAccount }) {
  const { view, said } = props
  const { w, format } = view
  const accountId = shortId(account.id)
  const asked = account.holders.filter(({ shares }) => !shares)
  const renaming = { ...said, values: { name: account.name, ...said.values } }
  return (
    <>
      <Section picture="together" title={account.name} />
      <Text picture="balance" look="lead">
        {w('sharing.balance', { length: format.minutes(account.balanceMinutes) })}
      </Text>
      <Holders account={{ ...account, holders: account.holders.filter(({ shares }) => shares) }} />
      {asked.length > 0 && (
        <Text picture="wait">{w('sharing.asked', { names: asked.map(({ name }) => name).join(', ') })}</Text>
      )}
      <Text picture="good-to-know">{w('sharing.between')}</Text>
      <Form
        view={view}
        action={sharing.rename.to({ accountId })}
        said={renaming}
        submit={w('sharing.rename')}
      >
        <input type="hidden" name="person" value={shortId(props.person.id)} />
        <Field
          picture="name"
          name="name"
          label={w('sharing.name')}
          said={renaming}
          autocomplete="off"
          maxlength={80}
        />
      </Form>
      <Part {...props} account={account} />
    </>
  )
}

/** Somebody asked, or was asked, and nothing has moved yet. */
function Waiting({ view, person, own, account }: Props & { account: SharedAccount }) {
  const { w, format } = view
  const accountId = shortId(account.id)
  const asked = isAsked(account, person.id)
  const starter = starterOf(account) ?? account.holders.find(({ shares }) => shares)
  const others = account.holders.filter((one) => one.personId !== person.id).map((one) => one.name)
  const hidden = { person: shortId(person.id) }
  return (
    <>
      <Section picture="wait" title={account.name} />
      <Text picture="together">
        {asked
          ? w('sharing.you-are-asked', { name: starter?.name ?? '', names: others.join(', ') })
          : w('sharing.you-asked', { names: others.join(', ') })}
      </Text>
      {asked && (
        <Text picture="balance">
          {w('sharing.would-move', { length: format.minutes(person.balanceMinutes) })}
        </Text>
      )}
      <Actions>
        {asked && own && (
          <ActionButton
            view={view}
            action={sharing.agree.to({ accountId })}
            label={w('sharing.agree')}
            secondary={false}
          />
        )}
        <ActionButton
          view={view}
          action={sharing.decline.to({ accountId })}
          hidden={hidden}
          label={asked ? w('sharing.decline') : w('sharing.take-back')}
        />
      </Actions>
    </>
  )
}

function Start({ view, person, own, names, said }: Props) {
  const { w, format } = view
  const action = own ? sharing.mine.to() : sharing.of.to({ personId: shortId(person.id) })
  return (
    <>
      <Inset>
        <Text picture="good-to-know">{w('sharing.meaning')}</Text>
        <Text picture="balance">
          {own
            ? w('sharing.your-hours', { length: format.minutes(person.balanceMinutes) })
            : w('sharing.their-hours', { name: person.name, length: format.minutes(person.balanceMinutes) })}
        </Text>
      </Inset>
      <Form view={view} action={action} said={said} submit={own ? w('sharing.start') : w('sharing.start.of')}>
        <TextArea
          picture="together"
          name="names"
          label={own ? w('sharing.with') : w('sharing.with.of', { name: person.name })}
          hint={w('sharing.with.hint')}
          said={said}
          rows={2}
        />
        <Names names={names} />
        <Field
          picture="name"
          name="name"
          label={w('sharing.name')}
          hint={w('sharing.name.hint')}
          said={said}
          autocomplete="off"
          maxlength={80}
        />
        {!own && (
          <Checkboxes
            picture="say"
            name="spoke"
            legend={w('sharing.spoke')}
            said={said}
            choices={[{ value: 'yes', label: w('sharing.spoke.yes') }]}
          />
        )}
      </Form>
    </>
  )
}

function Groups({ view, groups }: Props) {
  const { w, format } = view
  if (groups.length === 0) return null
  return (
    <>
      <Section picture="community" title={w('sharing.groups.yours')} />
      <Lines>
        {groups.map(({ id, name, balanceMinutes }) => (
          <Line key={id} idea="community">
            <p>
              <a class="govuk-link" href={ledger.account.to({ accountId: shortId(id) })}>
                {w('sharing.groups.line', { name, length: format.minutes(balanceMinutes) })}
              </a>
            </p>
          </Line>
        ))}
      </Lines>
    </>
  )
}

export function Holders({ account }: { account: SharedAccount }) {
  return (
    <Lines>
      {account.holders.map(({ id, name, personId }) => (
        <Line key={id} idea="somebody" face={name}>
          <p>
            <a class="govuk-link" href={people.show.to({ personId: shortId(personId) })}>
              {name}
            </a>
          </p>
        </Line>
      ))}
    </Lines>
  )
}
