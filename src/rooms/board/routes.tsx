import { Hono } from 'hono'
import type { Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'

export function boardRoutes(_keeps: Keeps): Hono<Env> {
  return new Hono<Env>()
}
