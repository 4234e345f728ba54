import { FileField } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { Contacts } from '../contacts.tsx'
import type { TellingSettings } from '../leads.ts'
import type { Lead } from '../rules.ts'
import { telling } from '../urls.ts'
import { Danger, WhoReads } from './parts.tsx'

type Props = {
  view: View
  settings: TellingSettings
  leads: Lead[]
  /** Where it is added to something told before. */
  code: string | null
  said: Said
}

/** Telling by voice: a recording from the telephone's own recorder, or somebody to ring. */
export function VoicePage({ view, settings, leads, code, said }: Props) {
  const { w } = view
  const action = code === null ? telling.voice.to() : telling.more.to({ code })
  const trail =
    code === null
      ? [{ href: telling.tell.to(), label: w('telling.title') }]
      : [{ href: telling.receipt.to({ code }), label: w('telling.receipt.title') }]
  return (
    <SitePage
      idea="say"
      view={view}
      title={w('telling.voice.title')}
      lead={w('telling.voice.lead')}
      problems={said.problems}
      trail={trail}
    >
      {code === null && <Danger view={view} />}
      <Idea picture="speech-balloon">{w('telling.voice.wish')}</Idea>
      <Form view={view} action={action} said={said} submit={w('telling.submit')} upload private>
        <FileField
          picture="say"
          name="sound"
          label={w('telling.sound')}
          hint={w('telling.sound.hint')}
          accept="audio/*"
          capture
          said={said}
        />
        {code === null && <WhoReads view={view} said={said} leads={leads} settings={settings} />}
      </Form>
      <Section picture="telephone" title={w('telling.voice.ring')} />
      <Contacts view={view} settings={settings} />
    </SitePage>
  )
}
