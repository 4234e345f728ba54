import { Hono } from 'hono'
import type { Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { importRoutes } from './imports/routes.tsx'
import { limitsRoutes } from './limits/routes.tsx'
import { settingsRoutes } from './settings-routes.tsx'
import { vocabularyRoutes } from './vocabulary/routes.tsx'

export function communityRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', settingsRoutes(keeps))
  routes.route('/', vocabularyRoutes(keeps))
  routes.route('/', limitsRoutes(keeps))
  routes.route('/', importRoutes(keeps))
  return routes
}
