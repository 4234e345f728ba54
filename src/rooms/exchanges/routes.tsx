import { Hono } from 'hono'
import type { Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { sheetRoutes } from './sheet/routes.tsx'
import { waitingRoutes } from './waiting/routes.tsx'

export function exchangeRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', sheetRoutes(keeps))
  routes.route('/', waitingRoutes())
  return routes
}
