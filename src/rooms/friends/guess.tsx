import { Field } from '../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { friends } from './urls.ts'

type About = { view: View; friendshipId: string; name: string }

/** What two friends guess they do for each other in a year, if one of them likes to guess. */
export function GuessPage({ view, friendshipId, name, said }: About & { said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="length"
      view={view}
      title={w('friends.guess', { name })}
      lead={w('friends.guess.hint')}
      problems={said.problems}
      trail={[{ href: friends.index.to(), label: w('friends.title') }]}
    >
      <Form
        view={view}
        action={friends.guess.to({ friendshipId: shortId(friendshipId) })}
        said={said}
        submit={w('friends.guess.submit')}
      >
        <Field
          picture="length"
          name="hours"
          label={w('friends.guess.hours')}
          hint={w('friends.guess.either')}
          said={said}
          inputmode="numeric"
          autocomplete="off"
          narrow
        />
      </Form>
      <NotThisYear view={view} friendshipId={friendshipId} />
    </SitePage>
  )
}

/** Asked once a year at most, of one friend at a time, and put away in one press. */
export function GuessAsked({ view, friendshipId, name }: About) {
  const { w } = view
  // At a wall these buttons are not there.
  if (view.shared?.visit) return null
  return (
    <Inset>
      <Text picture="length">{w('friends.guess', { name })}</Text>
      <Text picture="good-to-know">{w('friends.guess.hint')}</Text>
      <div class="actions">
        <LinkButton
          href={friends.guess.to({ friendshipId: shortId(friendshipId) })}
          label={w('friends.guess.go')}
          secondary
          small
        />
        <NotThisYear view={view} friendshipId={friendshipId} />
      </div>
    </Inset>
  )
}

function NotThisYear({ view, friendshipId }: Omit<About, 'name'>) {
  return (
    <ActionButton
      view={view}
      small
      action={friends.guess.to({ friendshipId: shortId(friendshipId) })}
      hidden={{ later: 'yes' }}
      label={view.w('friends.guess.later')}
    />
  )
}
