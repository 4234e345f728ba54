import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import type { Env } from './env.ts'
import { evenTime } from './even-time.ts'

const app = new Hono<Env>().use(evenTime()).all('/:ms', async (c) => {
  await new Promise((resolve) => setTimeout(resolve, Number(c.req.param('ms'))))
  return c.text('done')
})

async function timed(path: string, method: string) {
  const began = performance.now()
  await app.request(path, { method })
  return performance.now() - began
}

test('what was sent is answered on the next beat, however soon it was done', async () => {
  const [quick, slower] = await Promise.all([timed('/1', 'POST'), timed('/15', 'POST')])
  assert.ok(quick > 45 && slower > 45, `${quick} and ${slower} ms`)
  assert.ok(Math.abs(quick - slower) < 10, `${quick} and ${slower} ms`)
})

test('what is only read is answered at once', async () => {
  assert.ok((await timed('/1', 'GET')) < 45)
})
