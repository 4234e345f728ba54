import { Actions } from '../../../design/actions.tsx'
import { Checkboxes } from '../../../design/choices.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { Field, TextArea } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import type { Recipe } from '../recipes/queries.ts'
import { sayExample, shapeMeanings } from '../recipes/wording.ts'
import { onlyGives, type Part } from '../rules.ts'
import { together } from '../urls.ts'
import { sayUsual, type Usual } from '../usual.ts'
import { sideOf } from '../wording.ts'
import { trailOf } from './trail.ts'
import { WhichOne } from './which-one.tsx'
import type { Who } from './who.ts'

type Props = { view: View; recipe: Recipe; said: Said; usual: Usual[]; who: Who }

/** Who was there: a tick for those who usually are, and a line for everybody else. */
export function WritePage({ view, recipe, said, usual, who }: Props) {
  const { w } = view
  const { shape } = recipe
  const parts: Part[] = onlyGives(shape) ? ['gave'] : ['gave', 'received']
  return (
    <SitePage
      idea="together"
      view={view}
      title={recipe.name}
      lead={w(usual.length > 0 ? 'together.write.lead.ticks' : 'together.write.lead')}
      problems={said.problems}
      trail={[...trailOf(view), { href: together.write.to(), label: w('together.write') }]}
    >
      <Inset>
        <Text picture="good-to-know">{w(shapeMeanings[shape])}</Text>
        <Text picture="figures">{sayExample(view, recipe)}</Text>
      </Inset>
      <Actions>
        <LinkButton
          href={together.list.to({ recipeId: shortId(recipe.id) })}
          label={w('together.list.print')}
          secondary
        />
      </Actions>
      <Form view={view} action={together.write.to()} said={said} submit={w('together.write.look')}>
        <input type="hidden" name="recipe" value={shortId(recipe.id)} />
        <DateField picture="day" view={view} name="day" legend={w('together.day')} said={said} />
        {parts.map((part) => (
          <OnePart key={part} {...{ view, recipe, said, usual, who, part }} />
        ))}
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

/** Those who usually do this come first; whoever else is usually there is folded away below. */
function OnePart({ view, recipe, said, usual, who, part }: Props & { part: Part }) {
  const { w } = view
  const known = new Set(usual.map(({ id }) => id))
  const others = who.ticked.filter(({ id }) => !known.has(id))
  const names = sayUsual([...usual, ...others])
  const choiceOf = ({ id }: { id: string }) => ({ value: shortId(id), label: names.get(id) ?? '' })
  const own = usual.filter((one) => one[part])
  const first = own.length > 0 ? own : usual
  const rest = [...usual.filter((one) => !first.includes(one)), ...others]
  const side = sideOf(part, recipe.shape)
  const question = w(`together.${side}`)
  return (
    <>
      {first.length > 0 && (
        <Checkboxes
          picture="people"
          name={`${part}-who`}
          legend={question}
          said={said}
          shape="inline"
          choices={first.map(choiceOf)}
          folded={{ summary: w('together.usual.others'), choices: rest.map(choiceOf) }}
        />
      )}
      <TextArea
        picture={first.length > 0 ? 'write-down' : 'people'}
        name={part}
        label={first.length > 0 ? w(`together.more.${side}`) : question}
        hint={w('together.names.hint')}
        said={said}
        rows={first.length > 0 ? 3 : 6}
      />
      {who.questions[part].map((one) => (
        <WhichOne key={one.line} view={view} said={said} name={`${part}-which-${one.line}`} question={one} />
      ))}
    </>
  )
}
