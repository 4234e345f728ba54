import { Actions } from '../../../design/actions.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { withQuery } from '../../../platform/urls.ts'
import { Contact } from '../contact.tsx'
import { welcome } from '../urls.ts'

/** A link is opened. Programs that look through letters open it too, so nothing happens before the button. */
export function LinkPage({
  view,
  name,
  action,
  said,
}: {
  view: View
  name: string
  action: string
  said: Said
}) {
  const { w, actor } = view
  return (
    <SitePage
      idea="sign-in"
      view={view}
      title={w('welcome.link.title', { name })}
      lead={w('welcome.link.lead')}
      picture="door"
      problems={said.problems}
    >
      {actor && (
        <Inset>
          <Text picture="somebody">{w('welcome.link.instead', { actor: actor.name, name })}</Text>
        </Inset>
      )}
      <Form view={view} action={action} said={said} submit={w('welcome.link.submit', { name })}>
        <input type="hidden" name="next" value={said.values.next ?? ''} />
      </Form>
    </SitePage>
  )
}

/** A link that opens nothing any more, with the way to another. */
export function LinkGonePage({ view, next }: { view: View; next: string | null }) {
  const { w } = view
  return (
    <SitePage
      idea="wait"
      view={view}
      title={w('welcome.link.gone')}
      lead={w('welcome.link.gone.why')}
      picture="hourglass-not-done"
    >
      <Actions>
        <LinkButton href={withQuery(welcome.signIn.to(), { next })} label={w('welcome.link.gone.again')} />
      </Actions>
      <Section picture="help" title={w('welcome.sign-in.ask')} />
      <Contact view={view} />
    </SitePage>
  )
}
