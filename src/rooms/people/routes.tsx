import { Hono } from 'hono'
import type { Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { aboutRoutes } from './about/routes.tsx'
import { addRoutes } from './add/routes.tsx'
import { bookletRoutes } from './booklet/routes.tsx'
import { directoryRoutes } from './directory/routes.tsx'
import { hatRoutes } from './hats/routes.tsx'
import { meRoutes, type NoteFor } from './me/routes.tsx'
import { somebodyRoutes } from './somebody/routes.tsx'

export function peopleRoutes(keeps: Keeps, noteFor: NoteFor): Hono<Env> {
  const routes = new Hono<Env>()
  routes.route('/', meRoutes(noteFor))
  routes.route('/', hatRoutes(keeps))
  routes.route('/', aboutRoutes(keeps))
  routes.route('/', bookletRoutes())
  routes.route('/', directoryRoutes())
  routes.route('/', addRoutes(keeps))
  routes.route('/', somebodyRoutes(keeps))
  return routes
}
