import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { Facts } from '../../design/facts.tsx'
import { Field } from '../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../design/form.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Tag } from '../../design/tag.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { blank, type Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { community } from '../community/urls.ts'
import type { NeighbourCommunity } from './queries.ts'
import { type LinkState, stateOf } from './rules.ts'
import { neighbours } from './urls.ts'
import { sayBalance } from './wording.ts'

type Props = {
  view: View
  others: NeighbourCommunity[]
  /** What was typed about one of them, where it needs another look. */
  about: { otherId: string; said: Said } | null
}

/** Who else is in this house, what both sides say about a link, and what stands between the two. */
export function NeighboursPage({ view, others, about }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="link"
      view={view}
      title={w('neighbours.title')}
      lead={w('neighbours.lead')}
      problems={about?.said.problems ?? {}}
      trail={[{ href: community.settings.to(), label: w('community.settings.title') }]}
    >
      {others.length === 0 && <Empty picture="houses" words={w('neighbours.nobody')} />}
      {others.map((other) => (
        <Neighbour
          key={other.id}
          view={view}
          other={other}
          said={about?.otherId === other.id ? about.said : blank}
        />
      ))}
    </SitePage>
  )
}

function Neighbour({ view, other, said }: { view: View; other: NeighbourCommunity; said: Said }) {
  const { w, format } = view
  const { id, name, ours, theirs, ourBalance, theirBalance } = other
  const otherId = shortId(id)
  const state = stateOf(ours, theirs)
  const limit = (side: typeof ours) => (side ? format.minutes(side.limitMinutes) : w('neighbours.closed'))
  const typed = said.values.hours ?? (ours ? String(ours.limitMinutes / 60) : undefined)
  return (
    <>
      <Section picture="community" title={name} />
      <Text picture={state === 'open' ? 'done' : 'wait'}>
        <Tag words={w(`neighbours.state.${state}`)} />
      </Text>
      {ourBalance !== null && <Text picture="balance">{sayBalance(view, name, ourBalance)}</Text>}
      {state !== 'open' && <Stands view={view} other={other} />}
      <Facts
        facts={[
          { picture: 'limit', name: w('neighbours.ours'), is: limit(ours) },
          { picture: 'limit', name: w('neighbours.theirs'), is: limit(theirs) },
          { picture: 'book', name: w('neighbours.balance.ours'), is: sayMinutes(view, ourBalance) },
          { picture: 'book', name: w('neighbours.balance.theirs'), is: sayMinutes(view, theirBalance) },
        ]}
      />
      <Form view={view} action={neighbours.open.to({ otherId })} said={said} submit={w(submits[state])}>
        <Field
          picture="limit"
          name="hours"
          label={w('neighbours.limit')}
          hint={w('neighbours.limit.hint')}
          inputmode="numeric"
          said={{ ...said, values: typed === undefined ? said.values : { ...said.values, hours: typed } }}
          narrow
        />
      </Form>
      {ours && (
        <Actions>
          <ActionButton
            view={view}
            action={neighbours.end.to({ otherId })}
            label={w('neighbours.end.which', { name })}
          />
        </Actions>
      )}
    </>
  )
}

/** What can become of hours that still stand once a link has ended. */
function Stands({ view, other }: { view: View; other: NeighbourCommunity }) {
  const { w } = view
  const { id, name, ours, ourBalance, ourWord, theirWord } = other
  const otherId = shortId(id)
  if (!ourBalance) return null
  if (ours) return <Text picture="good-to-know">{w('neighbours.ended.ours-stands')}</Text>
  if (ourWord)
    return (
      <>
        <Text picture="wait">{w('neighbours.let-go.waits', { name })}</Text>
        <Actions>
          <ActionButton
            view={view}
            action={neighbours.keep.to({ otherId })}
            label={w('neighbours.let-go.keep')}
          />
        </Actions>
      </>
    )
  return (
    <>
      <Text picture="good-to-know">{w('neighbours.ended.stands')}</Text>
      {theirWord && <Text picture="tell">{w('neighbours.let-go.they-would', { name })}</Text>}
      <Actions>
        <LinkButton
          href={neighbours.letGo.to({ otherId })}
          label={w('neighbours.let-go.which', { name })}
          secondary
        />
      </Actions>
    </>
  )
}

const submits = {
  none: 'neighbours.open',
  asked: 'neighbours.accept',
  offered: 'neighbours.keep',
  open: 'neighbours.keep',
} as const satisfies Record<LinkState, string>

function sayMinutes({ format }: View, minutes: number | null): string | null {
  return minutes === null ? null : format.minutes(minutes)
}
