import { Actions } from '../../../design/actions.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { Empty } from '../../../design/empty.tsx'
import { Field, TextArea } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { PartsTable } from '../parts-table.tsx'
import type { Recipe } from '../recipes/queries.ts'
import { sayExample, shapeMeanings } from '../recipes/wording.ts'
import { onlyGives, type PartOf } from '../rules.ts'
import { together } from '../urls.ts'

/** Which of the group's ways of writing things down it was. */
export function ChoosePage({ view, recipes }: { view: View; recipes: Recipe[] }) {
  const { w } = view
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('together.write')}
      lead={w('together.choose.lead')}
      trail={trailOf(view)}
    >
      {recipes.length === 0 && <Empty picture="handshake" words={w('together.choose.empty')} />}
      {recipes.map((recipe) => (
        <>
          <Section picture="together" title={recipe.name} />
          <Text picture="good-to-know">{w(shapeMeanings[recipe.shape])}</Text>
          <Actions>
            <LinkButton
              href={withQuery(together.write.to(), { recipe: shortId(recipe.id) })}
              label={w('together.write.as', { name: recipe.name })}
            />
          </Actions>
        </>
      ))}
    </SitePage>
  )
}

/** Who was there, a name a line. */
export function WritePage({ view, recipe, said }: { view: View; recipe: Recipe; said: Said }) {
  const { w } = view
  const { shape } = recipe
  return (
    <SitePage
      idea="together"
      view={view}
      title={recipe.name}
      lead={w('together.write.lead')}
      problems={said.problems}
      trail={[...trailOf(view), { href: together.write.to(), label: w('together.write') }]}
    >
      <Inset>
        <Text picture="good-to-know">{w(shapeMeanings[shape])}</Text>
        <Text picture="figures">{sayExample(view, recipe)}</Text>
      </Inset>
      <Form view={view} action={together.write.to()} said={said} submit={w('together.write.look')}>
        <input type="hidden" name="recipe" value={shortId(recipe.id)} />
        <DateField picture="day" view={view} name="day" legend={w('together.day')} said={said} />
        <TextArea
          picture="people"
          name="gave"
          label={w(`together.gave.${shape}`)}
          hint={w('together.names.hint')}
          said={said}
          rows={6}
        />
        {!onlyGives(shape) && (
          <TextArea
            picture="people"
            name="received"
            label={w(`together.received.${shape}`)}
            hint={w('together.names.hint')}
            said={said}
            rows={6}
          />
        )}
        {shape === 'shared_work' && (
          <Field
            picture="length"
            name="total"
            label={w('together.total')}
            hint={w('together.total.hint')}
            said={said}
            autocomplete="off"
            narrow
          />
        )}
      </Form>
    </SitePage>
  )
}

type Sure = { view: View; recipe: Recipe; said: Said; parts: PartOf[]; names: Map<string, string> }

/** What will be written in the book, before it is. */
export function SurePage({ view, recipe, said, parts, names }: Sure) {
  const { w } = view
  const kept = ['recipe', 'day-day', 'day-month', 'day-year', 'gave', 'received', 'total']
  return (
    <SitePage
      idea="write-down"
      view={view}
      title={w('together.sure.title', { name: recipe.name })}
      lead={w('together.sure.lead')}
      trail={[...trailOf(view), { href: together.write.to(), label: w('together.write') }]}
      failed
    >
      <PartsTable
        view={view}
        parts={parts.map((part) => ({ ...part, name: names.get(part.personId) ?? '' }))}
        balances={recipe.balances}
      />
      <Form view={view} action={together.write.to()} said={said} submit={w('together.sure.submit')}>
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={said.values[name] ?? ''} />
        ))}
        <input type="hidden" name="sure" value="yes" />
      </Form>
      <Actions>
        <a class="govuk-link" href={withQuery(together.write.to(), { recipe: said.values.recipe ?? '' })}>
          {w('together.sure.again')}
        </a>
      </Actions>
    </SitePage>
  )
}

function trailOf({ w }: View) {
  return [{ href: together.index.to(), label: w('together.title') }]
}
