import { Choices } from '../../../design/choices.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { Field, TextArea } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { Sharing } from '../sharing.tsx'
import { trailTo } from '../trail.ts'
import { people } from '../urls.ts'

type Props = {
  view: View
  person: { id: string; name: string }
  own: boolean
  /** Whether the address may be changed here; and what it is now, if not. */
  address: { mayChange: boolean; now: string | null }
  said: Said
}

/** What others read about somebody, and how to reach them: told by themselves, or by a broker for them. */
export function AboutPage({ view, person, own, address, said }: Props) {
  const { w } = view
  const { name } = person
  const personId = shortId(person.id)
  const trail = own ? [{ href: people.me.to(), label: w('people.me.title') }] : trailTo(view, person)
  return (
    <SitePage
      idea="about"
      view={view}
      title={own ? w('people.about.title') : w('people.about.title-of', { name })}
      lead={own ? w('people.about.lead') : w('people.about.lead-of', { name })}
      problems={said.problems}
      trail={trail}
    >
      <Form
        view={view}
        action={own ? people.editMe.to() : people.edit.to({ personId })}
        said={said}
        submit={w('people.about.save')}
      >
        <Field
          picture="name"
          name="name"
          label={own ? w('people.about.name') : w('people.about.name-of')}
          said={said}
          autocomplete={own ? 'name' : 'off'}
        />
        <TextArea
          picture="about"
          name="about"
          label={own ? w('people.about.about') : w('people.about.about-of', { name })}
          hint={w('people.about.about.hint')}
          said={said}
        />
        <Field
          picture="where"
          name="area"
          label={w('people.about.area')}
          hint={w('people.about.area.hint')}
          said={said}
        />
        <Email view={view} name={name} own={own} address={address} said={said} />
        <Phones view={view} own={own} said={said} />
        <Reading view={view} name={name} own={own} said={said} />
        <DateField
          picture="day"
          view={view}
          name="born"
          legend={own ? w('people.about.born') : w('people.about.born-of', { name })}
          hint={w('people.about.born.hint')}
          said={said}
        />
        <InBooklet view={view} name={name} own={own} said={said} />
      </Form>
    </SitePage>
  )
}

function Email({ view, name, own, address, said }: Omit<Props, 'person'> & { name: string }) {
  const { w } = view
  if (!address.mayChange)
    return (
      <Inset>
        <Text picture="e-mail">
          <strong>{w('people.about.email')}</strong> {address.now ?? w('people.about.email.none')}
        </Text>
        <Text picture="private">{w('people.about.email.own-only', { name })}</Text>
      </Inset>
    )
  return (
    <>
      <Field
        picture="e-mail"
        name="email"
        type="email"
        label={w('people.about.email')}
        hint={own ? w('people.about.email.hint') : w('people.about.email.hint-of', { name })}
        said={said}
        autocomplete={own ? 'email' : 'off'}
      />
      <Sharing view={view} said={said} />
    </>
  )
}

function Phones({ view, own, said }: Pick<Props, 'view' | 'own' | 'said'>) {
  const { w } = view
  return (
    <>
      <Field
        picture="telephone"
        name="phone"
        type="tel"
        label={w('people.about.phone')}
        hint={own ? w('people.about.phone.hint') : undefined}
        said={said}
        autocomplete={own ? 'tel' : 'off'}
        narrow
      />
      <Field
        picture="mobile"
        name="other_phone"
        type="tel"
        label={w('people.about.other-phone')}
        said={said}
        autocomplete="off"
        narrow
      />
    </>
  )
}

function InBooklet({ view, name, own, said }: Pick<Props, 'view' | 'own' | 'said'> & { name: string }) {
  const { w } = view
  return (
    <Choices
      picture="print"
      name="in_booklet"
      legend={own ? w('people.about.booklet') : w('people.about.booklet-of', { name })}
      hint={w('people.about.booklet.hint')}
      said={said}
      usual="yes"
      choices={[
        { value: 'yes', label: w('people.about.booklet.yes') },
        { value: 'no', label: w('people.about.booklet.no') },
      ]}
    />
  )
}

function Reading({ view, name, own, said }: Pick<Props, 'view' | 'own' | 'said'> & { name: string }) {
  const { w } = view
  return (
    <Choices
      picture="language"
      name="language"
      legend={own ? w('people.about.language') : w('people.about.language-of', { name })}
      hint={w('people.about.language.hint')}
      said={said}
      choices={view.languages.map(({ language, label }) => ({ value: language, label }))}
    />
  )
}
