import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { Field, TextArea } from '../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { ledger } from '../ledger/urls.ts'
import { people } from '../people/urls.ts'
import type { Group } from './queries.ts'
import { sharing } from './urls.ts'

/** The accounts of circles and clubs, for brokers. */
export function GroupsPage({ view, groups }: { view: View; groups: Group[] }) {
  const { w, format } = view
  return (
    <SitePage
      idea="community"
      view={view}
      title={w('sharing.groups.title')}
      lead={w('sharing.groups.lead')}
      trail={[{ href: people.me.to(), label: w('people.me.title') }]}
    >
      {groups.length === 0 ? (
        <Empty
          picture="houses"
          words={w('sharing.groups.empty')}
          action={{ href: sharing.newGroup.to(), label: w('sharing.groups.new') }}
        />
      ) : (
        <Actions>
          <LinkButton href={sharing.newGroup.to()} label={w('sharing.groups.new')} />
        </Actions>
      )}
      <Lines>
        {groups.map((group) => (
          <Line key={group.id} idea="community" face={group.name}>
            <p>
              <a class="govuk-link" href={sharing.group.to({ accountId: shortId(group.id) })}>
                {w('sharing.groups.line', { name: group.name, length: format.minutes(group.balanceMinutes) })}
              </a>
            </p>
            <p class="meta">
              {group.closed ? w('sharing.groups.closed') : group.holders.map(({ name }) => name).join(', ')}
            </p>
          </Line>
        ))}
      </Lines>
    </SitePage>
  )
}

type Props = { view: View; said: Said }

/** A circle or a club gets an account of its own. */
export function NewGroupPage({ view, said }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="community"
      view={view}
      title={w('sharing.groups.new')}
      lead={w('sharing.groups.new.lead')}
      problems={said.problems}
      trail={trailOf(view)}
    >
      <Form view={view} action={sharing.newGroup.to()} said={said} submit={w('sharing.groups.open')}>
        <Fields view={view} said={said} />
      </Form>
    </SitePage>
  )
}

/** One of them: its name, who acts for it, and closing it at zero. */
export function GroupPage({ view, said, group }: Props & { group: Group }) {
  const { w, format } = view
  const accountId = shortId(group.id)
  const values = { name: group.name, names: group.holders.map(({ name }) => name).join('\n') }
  return (
    <SitePage
      idea="community"
      view={view}
      title={group.name}
      lead={w('sharing.groups.has', { length: format.minutes(group.balanceMinutes) })}
      problems={said.problems}
      trail={trailOf(view)}
    >
      <Actions>
        <LinkButton
          href={ledger.account.to({ accountId })}
          label={w('sharing.groups.lines')}
          secondary
          small
        />
      </Actions>
      {group.closed ? (
        <>
          <Text picture="leave">{w('sharing.groups.closed')}</Text>
          <Actions>
            <ActionButton
              view={view}
              action={sharing.openGroup.to({ accountId })}
              label={w('sharing.groups.open-again')}
            />
          </Actions>
        </>
      ) : (
        <>
          <Form
            view={view}
            action={sharing.group.to({ accountId })}
            said={said}
            submit={w('sharing.groups.save')}
          >
            <Fields view={view} said={{ ...said, values: { ...values, ...said.values } }} />
          </Form>
          <Section picture="leave" title={w('sharing.groups.close.title')} />
          {group.balanceMinutes === 0 ? (
            <Actions>
              <ActionButton
                view={view}
                action={sharing.closeGroup.to({ accountId })}
                label={w('sharing.groups.close')}
              />
            </Actions>
          ) : (
            <Text picture="balance">{w('sharing.problem.balance')}</Text>
          )}
        </>
      )}
    </SitePage>
  )
}

function Fields({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <>
      <Field
        picture="name"
        name="name"
        label={w('sharing.groups.name')}
        said={said}
        autocomplete="off"
        maxlength={80}
      />
      <TextArea
        picture="together"
        name="names"
        label={w('sharing.groups.who')}
        hint={w('sharing.with.hint')}
        said={said}
        rows={4}
      />
    </>
  )
}

function trailOf({ w }: View) {
  return [
    { href: people.me.to(), label: w('people.me.title') },
    { href: sharing.groups.to(), label: w('sharing.groups.title') },
  ]
}
