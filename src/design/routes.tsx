import { Hono } from 'hono'
import type { Env } from '../platform/http/env.ts'

export function designRoutes(): Hono<Env> {
  return new Hono<Env>()
}
