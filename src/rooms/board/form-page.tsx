import { Choices } from '../../design/choices.tsx'
import { Field, TextArea } from '../../design/field.tsx'
import { Form, FormButton } from '../../design/form.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { Finding } from '../../language/list.ts'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { kindChoices } from '../exchanges/kinds.ts'
import { HintsAbove, Meant } from '../language/hints.tsx'
import { writtenIn } from '../language/rules.ts'
import type { Direction } from './rules.ts'
import { board } from './urls.ts'

type Props = {
  view: View
  direction: Direction
  said: Said
  action: string
  editing?: boolean
  /** What there is to think over in the words, once somebody asked. */
  hints?: Finding[] | null
}

/** As on the form to write down what we did: few to choose from at once. */
const kindsInSight = 6

/** What somebody asks for or offers, in their own words; and, if they like, the other way round too. */
export function IntentFormPage({ view, direction, said, action, editing = false, hints = null }: Props) {
  const { w, language } = view
  const isAsk = direction === 'ask'
  const all = kindChoices(language)
  const title = editing ? w('board.edit.title') : w(isAsk ? 'board.ask.title' : 'board.offer.title')
  const submit = editing
    ? w('board.form.edit.submit')
    : w(isAsk ? 'board.form.ask.submit' : 'board.form.offer.submit')
  return (
    <SitePage
      idea={isAsk ? 'ask' : 'gift'}
      view={view}
      title={title}
      problems={said.problems}
      trail={[{ href: board.index.to(), label: w('board.title') }]}
    >
      <Form
        view={view}
        action={action}
        said={said}
        submit={submit}
        also={<FormButton name="look" value="yes" label={w('language.look')} />}
      >
        <Meant said={said} />
        {hints && <HintsAbove view={view} findings={hints} written={writtenIn(language)} />}
        <Field
          picture={isAsk ? 'ask' : 'gift'}
          name="words"
          label={w(isAsk ? 'board.form.ask.words' : 'board.form.offer.words')}
          hint={w('board.form.words.hint')}
          said={said}
          autocomplete="off"
        />
        <Choices
          picture="kind"
          name="kind"
          legend={w('board.form.kind')}
          said={said}
          choices={all.slice(0, kindsInSight)}
          folded={{ summary: w('board.form.kind.more'), choices: all.slice(kindsInSight) }}
          shape="pictures"
        />
        <TextArea picture="say" name="details" label={w('board.form.details')} said={said} />
        {!editing && (
          <Field
            picture={isAsk ? 'gift' : 'ask'}
            name="also"
            label={w(isAsk ? 'board.form.ask.also' : 'board.form.offer.also')}
            said={said}
            autocomplete="off"
          />
        )}
      </Form>
    </SitePage>
  )
}
