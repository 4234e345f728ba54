import { DateField } from '../../design/date-field.tsx'
import { Field, Select, TextArea } from '../../design/field.tsx'
import { ActionButton, Form } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { type Language, languages } from '../../platform/i18n/words.ts'
import { shortId } from '../../platform/ids.ts'
import { people } from '../people/urls.ts'
import type { Standing, Version } from './queries.ts'
import { SeenFields } from './seen-fields.tsx'
import { agreement } from './urls.ts'
import { nameOfLanguage, sayHowOf, titleOf } from './wording.ts'

/** Proposing other words: what should change, and the text as one would have it. */
export function ProposePage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="change"
      view={view}
      title={w('agreement.propose.title')}
      lead={w('agreement.propose.lead')}
      problems={said.problems}
      trail={[{ href: agreement.show.to(), label: w('agreement.title') }]}
    >
      <Form view={view} action={agreement.propose.to()} said={said} submit={w('agreement.propose.submit')}>
        <TextArea picture="say" name="why" label={w('agreement.propose.what')} said={said} rows={3} />
        <Select
          picture="language"
          name="language"
          label={w('agreement.propose.language')}
          hint={w('agreement.propose.language.hint')}
          said={said}
          options={languages.map((value) => ({ value, label: nameOfLanguage(view, value) }))}
        />
        <WordingFields view={view} said={said} />
      </Form>
    </SitePage>
  )
}

/** A proposal in one language. */
export function WordsPage({
  view,
  version,
  language,
  said,
}: {
  view: View
  version: Version
  language: Language
  said: Said
}) {
  const { w } = view
  const versionId = shortId(version.id)
  const name = nameOfLanguage(view, language)
  return (
    <SitePage
      idea="language"
      view={view}
      title={w('agreement.words.title', { language: name })}
      lead={w('agreement.words.lead')}
      problems={said.problems}
      trail={[
        { href: agreement.show.to(), label: w('agreement.title') },
        { href: agreement.version.to({ versionId }), label: titleOf(view, version) },
      ]}
    >
      <Form
        view={view}
        action={agreement.words.to({ versionId })}
        said={said}
        submit={w('agreement.words.submit')}
      >
        <input type="hidden" name="language" value={language} />
        <WordingFields view={view} said={said} />
      </Form>
    </SitePage>
  )
}

function WordingFields({ view: { w }, said }: { view: View; said: Said }) {
  const hint = w('agreement.a-line-each')
  return (
    <>
      <TextArea picture="together" name="opening" label={w('agreement.opening')} said={said} rows={3} />
      <TextArea
        picture="somebody"
        name="mine"
        label={w('agreement.mine')}
        hint={hint}
        said={said}
        rows={10}
      />
      <TextArea
        picture="community"
        name="ours"
        label={w('agreement.ours')}
        hint={hint}
        said={said}
        rows={10}
      />
    </>
  )
}

/** What the group decided, as somebody who was there writes it down. */
export function AgreedPage({ view, version, said }: { view: View; version: Version; said: Said }) {
  const { w } = view
  const versionId = shortId(version.id)
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('agreement.agreed.title')}
      lead={w('agreement.agreed.lead')}
      problems={said.problems}
      trail={[
        { href: agreement.show.to(), label: w('agreement.title') },
        { href: agreement.version.to({ versionId }), label: titleOf(view, version) },
      ]}
    >
      <Text picture="good-to-know">{w('agreement.agreed.then')}</Text>
      <Form
        view={view}
        action={agreement.agreed.to({ versionId })}
        said={said}
        submit={w('agreement.agreed.submit')}
      >
        <DateField picture="day" view={view} name="day" legend={w('agreement.agreed.day')} said={said} />
        <TextArea
          picture="together"
          name="present"
          label={w('agreement.decided.present')}
          hint={w('agreement.agreed.present.hint')}
          said={said}
          rows={3}
        />
        <Field
          picture="people"
          name="presentCount"
          label={w('agreement.agreed.present-count')}
          said={said}
          inputmode="numeric"
          narrow
        />
        <Field
          picture="done"
          name="agreedCount"
          label={w('agreement.agreed.agreed-count')}
          said={said}
          inputmode="numeric"
          narrow
        />
      </Form>
    </SitePage>
  )
}

/** A signature on paper, by voice or before a witness, copied by a broker. */
export function KeyInPage({
  view,
  person,
  standing,
  said,
}: {
  view: View
  person: { id: string; name: string }
  /** What is written down of their word already. */
  standing: Standing
  said: Said
}) {
  const { w } = view
  const { name } = person
  const { signingId, keyer, keptWhere } = standing
  return (
    <SitePage
      idea="write-down"
      view={view}
      title={w('agreement.key-in.title', { name })}
      lead={w('agreement.key-in.lead')}
      problems={said.problems}
      trail={[
        { href: people.index.to(), label: w('people.index.title') },
        { href: people.show.to({ personId: shortId(person.id) }), label: name },
      ]}
    >
      {signingId && (
        <Inset>
          <Text picture="done">{sayHowOf(view, name, standing)}</Text>
          {keptWhere && <Text picture="more">{w('agreement.kept-where', { where: keptWhere })}</Text>}
          {keyer && (
            <ActionButton
              view={view}
              action={agreement.takeBack.to({ signingId: shortId(signingId) })}
              label={w('agreement.key-in.wrong')}
              small
            />
          )}
        </Inset>
      )}
      <Form
        view={view}
        action={agreement.keyIn.to({ personId: shortId(person.id) })}
        said={said}
        submit={w('agreement.key-in.submit')}
      >
        <SeenFields view={view} said={said} />
      </Form>
    </SitePage>
  )
}
