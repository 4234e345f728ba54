import type { Context } from 'hono'
import type { Env } from './env.ts'

/** Whatever pages, drafts and pictures the browser has kept goes. The cookies are ours to drop: one keeps the language. */
export function leaveNothing(c: Context<Env>) {
  c.header('Clear-Site-Data', '"cache", "storage"')
}
