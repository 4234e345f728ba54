import { Columns } from '../../design/columns.tsx'
import { Field, TextArea } from '../../design/field.tsx'
import { Form, LinkButton } from '../../design/form.tsx'
import { Idea } from '../../design/idea.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { Contact } from '../welcome/contact.tsx'
import { welcome } from '../welcome/urls.ts'
import { joining } from './urls.ts'

/** Saying hello: a name, and how to reach one. Nobody needs e-mail for it, or a reason. */
export function ApplyPage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="welcome"
      view={view}
      title={w('joining.apply.title')}
      lead={w('joining.apply.lead', { place: view.community?.name ?? '' })}
      problems={said.problems}
      trail={[{ href: welcome.home.to(), label: w('welcome.home') }]}
    >
      <Columns
        aside={
          <>
            <Section picture="code" title={w('joining.have-code')} />
            <Text picture="code">{w('joining.have-code.words')}</Text>
            <LinkButton href={joining.mine.to()} label={w('joining.have-code.go')} secondary />
            <Section picture="telephone" title={w('joining.rather-ring')} />
            <Contact view={view} />
          </>
        }
      >
        <Form view={view} action={joining.apply.to()} said={said} submit={w('joining.apply.submit')}>
          <HelloFields view={view} said={said} />
        </Form>
        <Section picture="good-to-know" title={w('joining.apply.then')} />
        <Idea picture="telephone-receiver">{w('joining.apply.then.ring')}</Idea>
        <Idea picture="handshake">{w('joining.apply.then.meet')}</Idea>
        <Idea picture="both-ways">{w('joining.apply.then.same')}</Idea>
      </Columns>
    </SitePage>
  )
}

export function HelloFields({ view: { w }, said }: { view: View; said: Said }) {
  return (
    <>
      <Field
        picture="name"
        name="name"
        label={w('joining.hello.name')}
        said={said}
        autocomplete="name"
        maxlength={120}
      />
      <Field
        picture="telephone"
        name="reach"
        label={w('joining.hello.reach')}
        hint={w('joining.hello.reach.hint')}
        said={said}
        maxlength={300}
      />
      <TextArea
        picture="say"
        name="words"
        label={w('joining.hello.words')}
        hint={w('joining.hello.words.hint')}
        said={said}
      />
    </>
  )
}
