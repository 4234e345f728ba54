import { Actions } from '../../../design/actions.tsx'
import { Choices } from '../../../design/choices.tsx'
import { Field, TextArea } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { Contacts } from '../contacts.tsx'
import type { TellingSettings } from '../leads.ts'
import type { Lead } from '../rules.ts'
import { telling } from '../urls.ts'
import { Danger, WhoReads, WhoTells } from './parts.tsx'

type Props = {
  view: View
  settings: TellingSettings
  leads: Lead[]
  /** Whoever looks has something to look after. */
  looksAfter: boolean
  said: Said
}

/** Tell someone: danger first, then the telephone, then in writing. What should happen is asked before what happened. */
export function TellPage({ view, settings, leads, looksAfter, said }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="tell"
      view={view}
      title={w('telling.title')}
      lead={w('telling.lead')}
      problems={said.problems}
    >
      <Danger view={view} />
      <Idea picture="locked">{w('telling.few')}</Idea>
      <Idea picture="one-oclock">{w('telling.soon')}</Idea>
      <Actions>
        <LinkButton href={telling.voice.to()} label={w('telling.voice.go')} />
        <LinkButton href={telling.back.to()} label={w('telling.back.go')} secondary />
        {looksAfter && <LinkButton href={telling.index.to()} label={w('telling.index.title')} secondary />}
      </Actions>
      <Section picture="telephone" title={w('telling.ring')} />
      <Contacts view={view} settings={settings} />
      <Section picture="write-down" title={w('telling.write')} />
      <Form view={view} action={telling.tell.to()} said={said} submit={w('telling.submit')} private>
        <TextArea
          picture="thanks"
          name="wish"
          label={w('telling.wish')}
          hint={w('telling.wish.hint')}
          said={said}
        />
        <TextArea
          picture="say"
          name="words"
          label={w('telling.words')}
          hint={w('telling.words.hint')}
          said={said}
          rows={6}
        />
        <Choices
          picture="somebody"
          name="whom"
          legend={w('telling.whom')}
          said={said}
          choices={[
            { value: 'me', label: w('telling.whom.me') },
            { value: 'somebody', label: w('telling.whom.somebody') },
            { value: 'unsaid', label: w('telling.whom.unsaid') },
          ]}
        />
        <Field
          picture="name"
          name="about"
          label={w('telling.about')}
          hint={w('telling.about.hint')}
          said={said}
          autocomplete="off"
          maxlength={200}
        />
        <WhoReads view={view} said={said} leads={leads} settings={settings} />
        <WhoTells view={view} said={said} />
      </Form>
    </SitePage>
  )
}
