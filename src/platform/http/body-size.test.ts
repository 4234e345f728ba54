import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test as nodeTest } from 'node:test'
import { createAdaptorServer } from '@hono/node-server'
import { emptyHouse } from '../../../test/support/empty-house.ts'
import { atNoon, test } from '../../../test/support/village.ts'
import { seedVillage } from '../../seed/village.ts'

nodeTest('whoever sends slowly keeps nobody else waiting', { timeout: 60_000 }, async (t) => {
  const { db, app } = await emptyHouse()
  await seedVillage(db, atNoon)
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const heard = server.address()
  const port = heard && typeof heard === 'object' ? heard.port : 0
  // As many as there are connections, each half way through a form.
  const slow = Array.from({ length: 12 }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(
      'POST /sign-in HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: http://localhost:3000\r\n' +
        'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=amina',
    )
    return socket
  })
  t.after(() => {
    for (const socket of slow) socket.destroy()
    server.close()
  })
  await Promise.all(slow.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
  const answer = await fetch(`http://127.0.0.1:${port}/help`, { signal: AbortSignal.timeout(20_000) })
  assert.equal(answer.status, 200)
})

test('more than a form can hold is refused in words, and not told as a bug of ours', async ({ nobody }) => {
  const answer = await nobody.post('/sign-in', { email: 'x'.repeat(2_000_000) })
  assert.equal(answer.status, 413)
  assert.match(answer.words, /more than one can send here at once/)
})

test('what is no form, or holds a letter no database keeps, is answered like any form that is not right', async ({
  nobody,
  as,
  amina,
  tx,
}) => {
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  assert.equal((await nobody.request('/sign-in', json)).status, 422)
  const hat = await as(amina).post('/me/hats', { words: 'Gar\0dener' })
  assert.equal(hat.status, 303)
  assert.deepEqual(await tx.selectFrom('hats').select('words').execute(), [{ words: 'Gardener' }])
})
