import { Hono } from 'hono'
import type { Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { entryRoutes } from './entry/routes.tsx'
import { listRoutes } from './list/routes.tsx'
import { recipeRoutes } from './recipes/routes.tsx'
import { standingRoutes } from './standing/routes.tsx'
import { writeRoutes } from './write/routes.tsx'

export function togetherRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', writeRoutes(keeps))
  routes.route('/', listRoutes())
  routes.route('/', entryRoutes(keeps))
  routes.route('/', recipeRoutes(keeps))
  routes.route('/', standingRoutes(keeps))
  return routes
}
