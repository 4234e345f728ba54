import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import type { Env } from './env.ts'
import { publicFiles } from './public-files.ts'

const app = new Hono<Env>().get(publicFiles.path, publicFiles.serve)

test('style comes small to those who can read it so, and is the same', async () => {
  const plain = await app.request('/bothways.css')
  const packed = await app.request('/bothways.css?v=1', { headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(packed.headers.get('content-encoding'), 'br')
  assert.equal(packed.headers.get('content-type'), plain.headers.get('content-type'))
  assert.match(packed.headers.get('cache-control') ?? '', /immutable/)
  const bytes = Buffer.from(await packed.arrayBuffer())
  const whole = Buffer.from(await plain.arrayBuffer())
  assert.ok(brotliDecompressSync(bytes).equals(whole))
  assert.ok(bytes.length < whole.length / 4)
})

test('what is not there, and what is not ours to give, is not found', async () => {
  for (const file of [
    '/nothing.css',
    '/../package.json.css',
    '/..%2f..%2fpackage.json.txt',
    '/%2e%2e/db/schema.svg',
  ])
    assert.equal((await app.request(file, { headers: { 'accept-encoding': 'br' } })).status, 404, file)
})
