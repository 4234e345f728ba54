import { Hono } from 'hono'
import type { Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { keepingRoutes } from './keeping/routes.tsx'
import { settingsRoutes } from './settings/routes.tsx'
import { tellRoutes } from './tell/routes.tsx'

/** Telling someone, looking after what was told, and who that is. */
export function tellingRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', tellRoutes(keeps))
  routes.route('/', keepingRoutes(keeps))
  routes.route('/', settingsRoutes(keeps))
  return routes
}
