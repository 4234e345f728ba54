import { Actions } from '../../../design/actions.tsx'
import { Columns } from '../../../design/columns.tsx'
import { Field } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { withQuery } from '../../../platform/urls.ts'
import { Contact } from '../contact.tsx'
import { welcome } from '../urls.ts'

/** Signing in by a letter; and the ways for people without e-mail. */
export function SignInPage({ view, said, sendsMail }: { view: View; said: Said; sendsMail: boolean }) {
  const { w, community } = view
  const next = said.values.next || null
  return (
    <SitePage
      idea="sign-in"
      view={view}
      title={w('welcome.sign-in.title')}
      lead={w('welcome.sign-in.lead')}
      problems={said.problems}
      trail={[{ href: welcome.home.to(), label: w('welcome.home') }]}
    >
      {community?.isDemo ? (
        <Inset>
          <Text picture="demo">{w('welcome.sign-in.demo')}</Text>
          <LinkButton href={welcome.signInAs.to()} label={w('welcome.as.title')} secondary />
        </Inset>
      ) : (
        !sendsMail && (
          <Inset>
            <Text picture="letters">{w('welcome.sign-in.no-post')}</Text>
          </Inset>
        )
      )}
      <Columns
        aside={
          <>
            <Section picture="help" title={w('welcome.sign-in.ask')} />
            <Contact view={view} />
          </>
        }
      >
        <Form view={view} action={welcome.signIn.to()} said={said} submit={w('welcome.sign-in.submit')}>
          <Field
            picture="e-mail"
            name="email"
            type="email"
            label={w('welcome.sign-in.email')}
            hint={w('welcome.sign-in.email.hint')}
            autocomplete="email"
            said={said}
          />
          <input type="hidden" name="next" value={next ?? ''} />
        </Form>
        <Section picture="print" title={w('welcome.sign-in.no-email')} />
        <Idea picture="key">{w('welcome.sign-in.code')}</Idea>
        <LinkButton
          href={withQuery(welcome.signInCode.to(), { next })}
          label={w('welcome.sign-in.code.go')}
          secondary
        />
      </Columns>
    </SitePage>
  )
}

/** The same for everybody: whether we know an address is told only to whoever opens its letters. */
export function SentPage({ view, next, sendsMail }: { view: View; next: string | null; sendsMail: boolean }) {
  const { w, community } = view
  const leaves = sendsMail || community?.isDemo
  return (
    <SitePage
      idea="letters"
      view={view}
      title={w('welcome.sent.title')}
      lead={leaves ? w('welcome.sent.lead') : w('welcome.sent.lead-no-post')}
      picture="open-mailbox-with-raised-flag"
      trail={[{ href: welcome.home.to(), label: w('welcome.home') }]}
    >
      <Idea picture="love-letter">{w('welcome.sent.open')}</Idea>
      <Idea picture="one-oclock">{w('welcome.sent.lives')}</Idea>
      {leaves && <Idea picture="magnifying-glass-tilted-left">{w('welcome.sent.look')}</Idea>}
      <Idea picture="pencil">{w('welcome.sent.address')}</Idea>
      <Actions>
        {community?.isDemo && <LinkButton href={welcome.mails.to()} label={w('welcome.mails.title')} />}
        <LinkButton
          href={withQuery(welcome.signIn.to(), { next })}
          label={w('welcome.sent.again')}
          secondary
        />
        <LinkButton
          href={withQuery(welcome.signInCode.to(), { next })}
          label={w('welcome.sign-in.code.go')}
          secondary
        />
      </Actions>
      <Section picture="help" title={w('welcome.sign-in.ask')} />
      <Contact view={view} />
    </SitePage>
  )
}
