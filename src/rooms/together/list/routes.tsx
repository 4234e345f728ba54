import { Hono } from 'hono'
import type { Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { voiceFor } from '../../../voices.ts'
import { todayIn } from '../../exchanges/today.ts'
import { getRecipe } from '../recipes/queries.ts'
import { together } from '../urls.ts'
import { listUsual, sayUsual } from '../usual.ts'
import { ListPaper } from './paper.tsx'

/** A list to lay out at the door, with whoever is usually there on it. */
export function listRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(together.list.path, async (c) => {
    const { db, community, view } = c.var
    const recipe = await getRecipe(db, community.id, idIn(c, 'recipeId'))
    const usual = await listUsual(db, community.id, recipe.id, todayIn(c))
    const voice = voiceFor(community, c.req.query('language') ?? view.language)
    const names = [...sayUsual(usual).values()]
    return html(c, <ListPaper {...{ view, voice, community, recipe, names }} />)
  })
  return routes
}
