import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { clientOf, networkOf } from './client.ts'
import type { Env } from './env.ts'

const app = new Hono<Env>().get('/', (c) => c.text(clientOf(c)))
const from = async (remoteAddress: string, forwarded?: string) => {
  const headers: Record<string, string> = forwarded ? { 'x-forwarded-for': forwarded } : {}
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  return answer.text()
}

test('somebody is known by the other end of their line, whatever they write about themselves', async () => {
  assert.equal(await from('203.0.113.7'), '203.0.113.7')
  assert.equal(await from('203.0.113.7', '198.51.100.1'), '203.0.113.7')
  assert.equal(await from('192.168.1.20', '198.51.100.1'), '192.168.1.20')
})

test('a proxy on this machine says who it was: the part it added itself', async () => {
  assert.equal(await from('127.0.0.1', '10.9.9.9, 198.51.100.1'), '198.51.100.1')
  assert.equal(await from('::1', '198.51.100.1'), '198.51.100.1')
  assert.equal(await from('::ffff:127.0.0.1', 'somebody'), '127.0.0.1')
  assert.equal(await from('127.0.0.1'), '127.0.0.1')
})

test('without a line, as in a test, nobody is anybody', async () => {
  assert.equal(await (await app.request('/')).text(), '')
})

test('an IPv6 network counts as one, an old address in new clothes as itself', () => {
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::/64')
  assert.equal(networkOf('2001:db8:1:2::99'), '2001:db8:1:2::/64')
  assert.equal(networkOf('2001:0DB8::1'), '2001:db8:0:0::/64')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64')
  assert.equal(networkOf('::ffff:203.0.113.7'), '203.0.113.7')
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
})
