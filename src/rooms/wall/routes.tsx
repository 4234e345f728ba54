import { Hono } from 'hono'
import type { Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { demoWallRoutes } from './demo/routes.tsx'
import { keepingRoutes } from './keeping/routes.tsx'
import { screenRoutes } from './screen/routes.tsx'
import { visitRoutes } from './visit/routes.tsx'
import { wayInRoutes } from './way-in/routes.tsx'

/** The wall: a screen that many share, who keeps it, who may come in at it, and how. */
export function wallRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', keepingRoutes(keeps))
  routes.route('/', demoWallRoutes(keeps))
  routes.route('/', screenRoutes(keeps))
  routes.route('/', visitRoutes(keeps))
  routes.route('/', wayInRoutes(keeps))
  return routes
}
