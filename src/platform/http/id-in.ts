import { NotFound } from '../errors.ts'
import { longId } from '../ids.ts'
import type { Ctx } from './env.ts'

/** The id that a short one in the address stands for. Throws NotFound where nobody could have been given it. */
export function idIn(c: Ctx, name: string): string {
  const id = longId(c.req.param(name) ?? '')
  if (!id) throw new NotFound()
  return id
}
