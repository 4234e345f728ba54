import assert from 'node:assert/strict'
import { newId, shortId } from '../../src/platform/ids.ts'
import { test } from '../support/village.ts'

test('an address somebody played with is a page or is not there, and never a bug of ours', async ({
  as,
  quinn,
}) => {
  const after = shortId(newId())
  const odd = [
    '/people?words=%00',
    '/board?words=a%00',
    '/statement?before=1.5',
    '/statement?before=99999999999',
    '/statement?before=1e400',
    '/statement?before=-1',
    `/exchanges?day=0000-01-01&after=${after}`,
    `/exchanges/waiting?at=%2B275760-09-13&after=${after}`,
    `/exchanges/waiting?at=-271821-04-20&after=${after}`,
    `/exchanges/waiting?at=0000-01-01&after=${after}`,
  ]
  const broken: string[] = []
  for (const path of odd) if ((await as(quinn).get(path)).status >= 500) broken.push(path)
  assert.deepEqual(broken, [])
})

test('where no file of ours is, nothing on the way keeps the answer', async ({ nobody }) => {
  const there = await nobody.request('/icon.svg?v=1')
  assert.match(there.headers.get('cache-control') ?? '', /immutable/)
  const gone = await nobody.request('/people/amina.svg?v=1')
  assert.equal(gone.status, 303)
  assert.doesNotMatch(gone.headers.get('cache-control') ?? '', /public/)
})
