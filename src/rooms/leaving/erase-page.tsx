import { Field } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { trailOf } from './leave-page.tsx'
import type { Goer } from './queries.ts'
import { leaving } from './urls.ts'

/** Forgetting somebody: what goes, what stays, and a word to type, as it cannot be undone. */
export function ErasePage({
  view,
  goer,
  why,
  nameless,
  said,
}: {
  view: View
  goer: Goer
  why: 'still-here' | 'balance' | null
  nameless: string
  said: Said
}) {
  const { w } = view
  const { name } = goer
  const personId = shortId(goer.id)
  return (
    <SitePage
      idea="private"
      view={view}
      title={w('leaving.erase.title', { name })}
      lead={w('leaving.erase.lead')}
      problems={said.problems}
      trail={trailOf(view, goer)}
    >
      <Section picture="no" title={w('leaving.erase.goes')} />
      <Text picture="name">{w('leaving.erase.goes.who')}</Text>
      <Text picture="say">{w('leaving.erase.goes.said')}</Text>
      <Section picture="book" title={w('leaving.erase.stays')} />
      <Text picture="length">{w('leaving.erase.stays.hours')}</Text>
      <Text picture="somebody">{w('leaving.erase.stays.name', { nameless })}</Text>
      <Text picture="private">{w('leaving.erase.stays.told')}</Text>
      {why ? (
        <>
          <Section picture="wait" title={w('leaving.erase.not-yet')} />
          <Inset>
            <Text picture="wait">
              {why === 'balance'
                ? w('leaving.erase.balance', { name })
                : w('leaving.erase.still-here', { name })}
            </Text>
            <a class="govuk-link" href={leaving.leave.to({ personId })}>
              {why === 'balance'
                ? w('leaving.leave.link.hours', { name })
                : w('leaving.leave.link', { name })}
            </a>
          </Inset>
        </>
      ) : (
        <>
          <Text picture="problem">{w('leaving.erase.never')}</Text>
          <Form
            view={view}
            action={leaving.erase.to({ personId })}
            said={said}
            submit={w('leaving.erase.submit', { name })}
          >
            <Field
              picture="write-down"
              name="word"
              label={w('leaving.erase.type', { word: w('leaving.erase.word') })}
              said={said}
              autocomplete="off"
              narrow
            />
          </Form>
        </>
      )}
    </SitePage>
  )
}
