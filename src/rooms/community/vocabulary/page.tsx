import { Field } from '../../../design/field.tsx'
import { Fieldset } from '../../../design/fieldset.tsx'
import { Form } from '../../../design/form.tsx'
import type { IdeaName } from '../../../design/ideas.ts'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { type Idea, ideas, ownWords, type Vocabulary } from '../../../platform/i18n/vocabulary.ts'
import { localeOf } from '../../../platform/i18n/words.ts'
import { community } from '../urls.ts'
import { boxOf } from './form.ts'

const pictures: Record<Idea, IdeaName> = {
  our_people: 'people',
  our_place: 'community',
  a_coordinator: 'together',
  our_coordinator: 'together',
  our_coordinators: 'together',
}

/** What this group calls things, for the steward to keep: an empty box keeps the usual word. */
export function VocabularyPage({
  view,
  said,
  vocabulary,
}: {
  view: View
  said: Said
  vocabulary: Vocabulary
}) {
  const { w } = view
  return (
    <SitePage
      idea="say"
      view={view}
      title={w('community.vocabulary.title')}
      lead={w('community.vocabulary.lead')}
      problems={said.problems}
      trail={[{ href: community.settings.to(), label: w('community.settings.title') }]}
    >
      <Form
        view={view}
        action={community.vocabulary.to()}
        said={said}
        submit={w('community.vocabulary.save')}
      >
        {view.languages.map(({ language, label }) => {
          // What stands there while the box is empty: the usual word, or in Easy Read the one chosen for English.
          const usual = ownWords({ ...vocabulary, [language]: undefined }, language)
          return (
            <Fieldset picture="language" key={language} name={language} legend={label} said={said}>
              {ideas.map((idea) => (
                <Field
                  picture={pictures[idea]}
                  key={idea}
                  name={boxOf(language, idea)}
                  label={w(`community.vocabulary.${idea}`)}
                  hint={w('community.vocabulary.usual', { word: usual[idea] ?? '' })}
                  said={said}
                  lang={localeOf(language)}
                  maxlength={60}
                  narrow
                />
              ))}
            </Fieldset>
          )
        })}
      </Form>
    </SitePage>
  )
}
