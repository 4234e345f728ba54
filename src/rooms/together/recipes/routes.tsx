import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { shortId } from '../../../platform/ids.ts'
import { asLength } from '../../exchanges/durations.ts'
import { together } from '../urls.ts'
import { changeRecipe, closeRecipe, makeRecipe, type WhyNotRecipe } from './commands.ts'
import { changeForm, NewRecipeForm, Nothing } from './forms.ts'
import { NewRecipePage, RecipePage, RecipesPage } from './pages.tsx'
import { getRecipe, listRecipes, type Recipe } from './queries.ts'

export function recipeRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(together.recipes.path, async (c) => {
    const recipes = await listRecipes(c.var.db, c.var.actor.communityId)
    return html(c, <RecipesPage view={c.var.view} recipes={recipes} />)
  })

  routes.get(together.newRecipe.path, (c) => showNew(c))

  routes.post(together.newRecipe.path, async (c) => {
    const { actor, now } = c.var
    const said = await readForm(c, NewRecipeForm)
    if (!said.ok) return showNew(c, said, 422)
    const outcome = await doOnce(c, said, (tx) => makeRecipe(tx, actor, said.input, now()))
    if (!outcome.ok) return showNew(c, refused(c, said, outcome.why), 422)
    flashes.set(c, 'together.recipe.flash.made', { name: said.input.name })
    return c.redirect(together.recipes.to(), 303)
  })

  routes.get(together.recipe.path, async (c) => {
    const recipe = await recipeIn(c)
    return showOne(c, recipe, { values: asTyped(recipe), problems: {} })
  })

  routes.post(together.recipe.path, async (c) => {
    const { actor, now } = c.var
    const recipe = await recipeIn(c)
    const said = await readForm(c, changeForm(recipe.shape))
    if (!said.ok) return showOne(c, recipe, said, 422)
    const outcome = await doOnce(c, said, (tx) => changeRecipe(tx, actor, recipe.id, said.input, now()))
    if (!outcome.ok) return showOne(c, recipe, refused(c, said, outcome.why), 422)
    flashes.set(c, 'together.recipe.flash.changed', { name: said.input.name })
    return c.redirect(together.recipes.to(), 303)
  })

  for (const [way, back] of [
    ['closeRecipe', 'openRecipe'],
    ['openRecipe', 'closeRecipe'],
  ] as const)
    routes.post(together[way].path, async (c) => {
      const { actor, now } = c.var
      const { id, name } = await recipeIn(c)
      const said = await readForm(c, Nothing)
      const outcome = said.ok
        ? await doOnce(c, said, (tx) => closeRecipe(tx, actor, id, way === 'closeRecipe', now()))
        : null
      if (!outcome?.ok) {
        const recipes = await listRecipes(c.var.db, actor.communityId)
        return html(c, <RecipesPage view={c.var.view} recipes={recipes} />, 422)
      }
      const undo = { action: together[back].to({ recipeId: shortId(id) }), values: {} }
      flashes.set(
        c,
        way === 'closeRecipe' ? 'together.recipe.flash.closed' : 'together.recipe.flash.opened',
        { name },
        undo,
      )
      return c.redirect(together.recipes.to(), 303)
    })

  return routes
}

function showNew(c: Ctx, said: Said = blank, status: 200 | 422 = 200) {
  return html(c, <NewRecipePage view={c.var.view} said={said} />, status)
}

function showOne(c: Ctx, recipe: Recipe, said: Said, status: 200 | 422 = 200) {
  return html(c, <RecipePage view={c.var.view} recipe={recipe} said={said} />, status)
}

function refused(c: Ctx, said: Said, why: WhyNotRecipe | 'key-reused'): Said {
  const { w } = c.var.view
  if (why === 'key-reused') return keyReused(c, said)
  if (why === 'many') return withProblem(said, 'form', w('together.recipe.problem.many'))
  const minutes = c.var.community.roundingMinutes
  return withProblem(
    said,
    why === 'giver-steps' ? 'giver' : 'receiver',
    w('together.problem.steps', { minutes }),
  )
}

function asTyped({ name, giverMinutes, receiverMinutes }: Recipe): Record<string, string> {
  return { name, giver: typedOf(giverMinutes), receiver: typedOf(receiverMinutes) }
}

function typedOf(minutes: number | null): string {
  return minutes === null ? '' : asLength(minutes)
}

async function recipeIn(c: Ctx): Promise<Recipe> {
  const id = idIn(c, 'recipeId')
  return getRecipe(c.var.db, c.var.actor.communityId, id)
}
