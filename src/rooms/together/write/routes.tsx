import { Hono } from 'hono'
import { isBroker } from '../../../platform/auth/actor.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { todayIn } from '../../exchanges/today.ts'
import { recordTogether } from '../commands.ts'
import { getRecipe, listRecipes, type Recipe } from '../recipes/queries.ts'
import { type PartOf, postingsOf } from '../rules.ts'
import { together } from '../urls.ts'
import { listUsual } from '../usual.ts'
import { fieldOf, sayWhyNot } from '../wording.ts'
import { EntryForm } from './forms.ts'
import { ChoosePage } from './page.tsx'
import { SurePage } from './sure-page.tsx'
import { readWho, type Who } from './who.ts'
import { WritePage } from './write-page.tsx'

/** Writing down what a group did: who was there, what that comes to in the book, and then it is written. */
export function writeRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(together.write.path, async (c) => {
    const { db, actor, view } = c.var
    const recipe = await recipeIn(c, c.req.query('recipe'))
    if (!recipe) {
      const recipes = await listRecipes(db, actor.communityId)
      return html(c, <ChoosePage view={view} recipes={recipes.filter((one) => one.closedAt === null)} />)
    }
    const [year = '', month = '', day = ''] = todayIn(c).split('-')
    const values = { 'day-day': day, 'day-month': month, 'day-year': year }
    return showForm(c, recipe, { values, problems: {} }, await readWho(c, values))
  })

  routes.post(together.write.path, async (c) => {
    const { actor, community, view, now } = c.var
    const said = await readForm(c, EntryForm)
    const recipe = await recipeIn(c, said.values.recipe)
    if (!recipe) throw new NotFound()
    const who = await readWho(c, said.values)
    if (said.values.do === 'change') return showForm(c, recipe, { ...said, problems: {} }, who)
    const problems = { ...who.problems, ...said.problems }
    if (!said.ok || Object.keys(who.problems).length > 0)
      return showForm(c, recipe, { values: said.values, problems }, who, 422)
    const { day, total, sure } = said.input
    const parts = postingsOf(recipe.shape, recipe, { ...who, totalMinutes: total }, community.roundingMinutes)
    const today = todayIn(c)
    const entry = { recipeId: recipe.id, occurredOn: day, parts }
    const key = `together:${said.key}`
    const names = new Map([...who.gave, ...who.received].map(({ personId, name }) => [personId, name]))
    const refuse = ({
      why,
      personId,
    }: {
      why: Parameters<typeof sayWhyNot>[1]
      personId?: string | undefined
    }) => {
      const words = sayWhyNot(view.w, why, names.get(personId ?? '') ?? '')
      return showForm(c, recipe, withProblem(said, fieldOf(why), words), who, 422)
    }
    // Tried and taken back, so that what is shown is what will really be written.
    if (!sure) {
      const why = await tryOut(c, entry, today)
      return why ? refuse(why) : html(c, <SurePage {...{ view, recipe, said, parts, names }} />)
    }
    const outcome = await doOnce(c, { key: said.key, input: entry }, (tx) =>
      recordTogether(tx, actor, { ...entry, key }, today, now()),
    )
    if (!outcome.ok) return refuse(outcome)
    flashes.set(c, 'together.flash.written', { name: recipe.name })
    return c.redirect(together.show.to({ entryId: shortId(outcome.entryId) }), 303)
  })
  return routes
}

async function showForm(c: Ctx, recipe: Recipe, said: Said, who: Who, status: 200 | 422 = 200) {
  const { db, community, view } = c.var
  const usual = await listUsual(db, community.id, recipe.id, todayIn(c))
  return html(c, <WritePage {...{ view, recipe, said, usual, who }} />, status)
}

async function tryOut(
  c: Ctx,
  entry: { recipeId: string; occurredOn: string; parts: PartOf[] },
  today: string,
) {
  const { actor, now } = c.var
  const key = crypto.randomUUID()
  const tried = await doOnce(c, { key, input: entry }, async (tx) => {
    const written = await recordTogether(tx, actor, entry, today, now())
    return written.ok ? ({ ok: false, why: 'tried' } as const) : written
  })
  return tried.ok || tried.why === 'tried' ? null : tried
}

async function recipeIn(c: Ctx, typed: string | undefined): Promise<Recipe | null> {
  if (!isBroker(c.var.actor)) throw new NotFound()
  if (!typed) return null
  const id = longId(typed)
  if (!id) throw new NotFound()
  return getRecipe(c.var.db, c.var.actor.communityId, id)
}
