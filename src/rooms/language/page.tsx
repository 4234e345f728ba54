import { FileField, Select, TextArea } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { welcome } from '../welcome/urls.ts'
import { Folded, Hints, Meant } from './hints.tsx'
import type { Look, Written } from './rules.ts'
import { language } from './urls.ts'

type Props = { view: View; said: Said; look: Look | null; written: Written }

/** Any letter, plan or advert: which words in it make people smaller, and what else one could say. Nothing is kept. */
export function LanguagePage({ view, said, look, written }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="say"
      view={view}
      title={w('language.title')}
      lead={w('language.lead')}
      trail={[{ href: welcome.help.to(), label: w('welcome.place.help') }]}
      problems={said.problems}
    >
      {look && <Found view={view} look={look} written={written} />}
      <Form view={view} action={language.look.to()} said={said} submit={w('language.submit')} upload>
        {look && <Hints view={view} findings={look.alarms} written={written} />}
        <Meant said={said} />
        <TextArea picture="write-down" name="text" label={w('language.text')} rows={10} said={said} />
        <FileField
          picture="file"
          name="file"
          label={w('language.file')}
          hint={w('language.file.hint')}
          accept=".txt,.md,.html,.htm,.docx,.odt,.pdf"
          said={said}
        />
        <Select
          picture="language"
          name="written"
          label={w('language.written')}
          said={{ ...said, values: { written, ...said.values } }}
          options={[
            { value: 'en', label: w('language.written.en') },
            { value: 'cy', label: w('language.written.cy') },
          ]}
        />
      </Form>
      <Text picture="private">{w('language.kept')}</Text>
    </SitePage>
  )
}

function Found({ view, look, written }: { view: View; look: Look; written: Written }) {
  const { w } = view
  const { alarms, fine, hollow, strengths, missing } = look
  const more = { view, written }
  return (
    <>
      <Section picture="see" title={w('language.found')} />
      <Text picture={alarms.length === 0 ? 'done' : 'different'} role="status">
        {alarms.length === 0 ? w('language.found.none') : w('language.found.some', { count: alarms.length })}
      </Text>
      <Folded {...more} findings={strengths} title={w('language.strengths', { count: strengths.length })} />
      <Folded {...more} findings={missing} title={w('language.missing', { count: missing.length })} />
      <Folded {...more} findings={hollow} title={w('language.hollow', { count: hollow.length })} />
      <Folded {...more} findings={fine} title={w('language.fine', { count: fine.length })} />
    </>
  )
}
