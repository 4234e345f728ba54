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
  assert.ok(quick > 48 && slower > 48, `${quick} and ${slower} ms`)
})

test('what is only read is answered at once', async () => {
  const tries = []
  for (let turn = 0; turn < 5; turn += 1) tries.push(await timed('/1', 'GET'))
  assert.ok(Math.min(...tries) < 45, tries.join())
})
