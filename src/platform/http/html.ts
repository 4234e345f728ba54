import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Ctx } from './env.ts'

/** A page as an answer. Whatever somebody alone may see is never kept by a cache in between. */
export function html(
  c: Ctx,
  page: VNode,
  status: 200 | 400 | 404 | 413 | 422 | 429 | 500 | 503 = 200,
): Response {
  c.header('Cache-Control', 'no-store')
  return c.html(`<!DOCTYPE html>${render(page)}`, status)
}
