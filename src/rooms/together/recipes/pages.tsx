import { Actions } from '../../../design/actions.tsx'
import { Choices } from '../../../design/choices.tsx'
import { Field } from '../../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Tag } from '../../../design/tag.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { community } from '../../community/urls.ts'
import { balancing, shapes } from '../rules.ts'
import { together } from '../urls.ts'
import type { Recipe } from './queries.ts'
import { hasReceiverMinutes } from './rules.ts'
import { accountNames, sayExample, sayLengthLabels, shapeMeanings, shapeNames } from './wording.ts'

/** How this group writes down what it does together: each way with what it comes to. */
export function RecipesPage({ view, recipes }: { view: View; recipes: Recipe[] }) {
  const { w } = view
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('together.recipes.title')}
      lead={w('together.recipes.lead')}
      trail={[{ href: community.settings.to(), label: w('community.settings.title') }]}
    >
      <Actions>
        <LinkButton href={together.newRecipe.to()} label={w('together.recipes.new')} />
      </Actions>
      {recipes.map((recipe) => (
        <OneRecipe key={recipe.id} view={view} recipe={recipe} />
      ))}
    </SitePage>
  )
}

function OneRecipe({ view, recipe }: { view: View; recipe: Recipe }) {
  const { w } = view
  const { id, name, shape, balances, closedAt } = recipe
  const recipeId = shortId(id)
  const named = (label: string) => (
    <>
      {label}
      <span class="govuk-visually-hidden">: {name}</span>
    </>
  )
  return (
    <>
      <Section picture="together" title={name} />
      <Text picture="kind" look="meta">
        {w(shapeNames[shape])}
      </Text>
      {closedAt && (
        <Text picture="no">
          <Tag words={w('together.recipe.closed')} />
        </Text>
      )}
      <Text picture="good-to-know">{w(shapeMeanings[shape])}</Text>
      <Text picture="figures">{sayExample(view, recipe)}</Text>
      <Text picture="book" look="meta">
        {w('together.recipe.balances.is', { account: w(accountNames[balances]) })}
      </Text>
      <Actions>
        <LinkButton
          href={together.recipe.to({ recipeId })}
          label={named(w('together.recipe.change'))}
          secondary
          small
        />
        {closedAt ? (
          <ActionButton
            view={view}
            action={together.openRecipe.to({ recipeId })}
            label={named(w('together.recipe.open'))}
            small
          />
        ) : (
          <>
            {view.actor?.tasks.has('broker') && (
              <LinkButton
                href={withQuery(together.write.to(), { recipe: recipeId })}
                label={named(w('together.write'))}
                secondary
                small
              />
            )}
            <ActionButton
              view={view}
              action={together.closeRecipe.to({ recipeId })}
              label={named(w('together.recipe.close'))}
              small
            />
          </>
        )}
      </Actions>
    </>
  )
}

/** Another way of writing something down: its shape first, as each is explained. */
export function NewRecipePage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('together.recipes.new')}
      problems={said.problems}
      trail={trailOf(view)}
    >
      <Form view={view} action={together.newRecipe.to()} said={said} submit={w('together.recipe.save')}>
        <Choices
          picture="kind"
          name="shape"
          legend={w('together.recipe.shape')}
          said={said}
          choices={shapes.map((shape) => ({
            value: shape,
            label: w(shapeNames[shape]),
            hint: w(shapeMeanings[shape]),
          }))}
        />
        <NameField view={view} said={said} />
        <Field
          picture="length"
          name="giver"
          label={w('together.recipe.giver')}
          hint={w('together.length.hint')}
          said={said}
          autocomplete="off"
          narrow
        />
        <Field
          picture="length"
          name="receiver"
          label={w('together.receiver.rota')}
          hint={w('together.recipe.receiver.hint')}
          said={said}
          autocomplete="off"
          narrow
        />
        <Choices
          picture="book"
          name="balances"
          legend={w('together.recipe.balances')}
          hint={w('together.recipe.balances.hint')}
          said={said}
          usual="pot"
          choices={balancing.map((account) => ({ value: account, label: w(accountNames[account]) }))}
        />
      </Form>
    </SitePage>
  )
}

export function RecipePage({ view, recipe, said }: { view: View; recipe: Recipe; said: Said }) {
  const { w } = view
  const { id, name, shape } = recipe
  const labels = sayLengthLabels(w, shape)
  return (
    <SitePage idea="together" view={view} title={name} problems={said.problems} trail={trailOf(view)}>
      <Inset>
        <Text picture="good-to-know">{w(shapeMeanings[shape])}</Text>
        <Text picture="figures">{sayExample(view, recipe)}</Text>
        <Text picture="book">{w('together.recipe.stays')}</Text>
      </Inset>
      <Form
        view={view}
        action={together.recipe.to({ recipeId: shortId(id) })}
        said={said}
        submit={w('together.recipe.save')}
      >
        <NameField view={view} said={said} />
        <Field
          picture="length"
          name="giver"
          label={labels.giver}
          hint={w('together.length.hint')}
          said={said}
          autocomplete="off"
          narrow
        />
        {hasReceiverMinutes.has(shape) && (
          <Field
            picture="length"
            name="receiver"
            label={labels.receiver}
            said={said}
            autocomplete="off"
            narrow
          />
        )}
      </Form>
    </SitePage>
  )
}

function NameField({ view, said }: { view: View; said: Said }) {
  return (
    <Field
      picture="name"
      name="name"
      label={view.w('together.recipe.name')}
      hint={view.w('together.recipe.name.hint')}
      said={said}
      autocomplete="off"
      maxlength={80}
    />
  )
}

function trailOf({ w }: View) {
  return [
    { href: community.settings.to(), label: w('community.settings.title') },
    { href: together.recipes.to(), label: w('together.recipes.title') },
  ]
}
