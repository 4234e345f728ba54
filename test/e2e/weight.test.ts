import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { publicFolder } from '../../src/platform/http/assets.ts'
import { openVillage, type Village } from '../support/phone.ts'
import { mainPages, weigh } from '../support/weigh.ts'

const kB = 1024

let village: Village
before(async () => {
  village = await openVillage()
})
after(() => village?.close())

for (const [language, reading] of [
  ['English', 'en'],
  ['Easy Read', 'en-easy'],
] as const)
  test(`each main page weighs at most 60 kB in 12 requests at a first visit, scripts and all, and 15 kB after, in ${language}`, async () => {
    for (const path of mainPages) {
      // Blocked, so that what comes by way of the worker is weighed too.
      const page = await village.phone('Quinn', { serviceWorkers: 'block' }, reading)
      const { first, next } = await weigh(page, path)
      assert.ok(first.requests >= 5 && first.requests <= 12, `${path}: ${first.requests} requests`)
      assert.ok(first.bytes > 20 * kB && first.bytes <= 60 * kB, `${path}: ${first.bytes} bytes at first`)
      assert.ok(next.bytes <= 15 * kB, `${path}: ${next.bytes} bytes after`)
      await page.context().close()
    }
  })

test('all scripts together are at most 15 kB', () => {
  const files = readdirSync(publicFolder).filter((file) => file.endsWith('.js'))
  const sizes = files.map((file) => brotliCompressSync(readFileSync(path.join(publicFolder, file))).length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(all > 1 * kB && all <= 15 * kB, `${all} bytes`)
})
