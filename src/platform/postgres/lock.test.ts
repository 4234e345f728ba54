import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { scratchFolder } from '../../../test/support/owners.ts'
import { rootFolder } from '../root.ts'
import { findOwner, type Lock, takeLock } from './lock.ts'
import { processIdentity } from './processes.ts'

const keeper = path.join(rootFolder, 'test', 'support', 'lock-keeper.ts')

function taken(folder: string): Lock {
  const answer = takeLock(folder)
  assert.ok(answer.ok)
  return answer.lock
}

test('a folder has one owner, who says at which address it serves', (t) => {
  const folder = scratchFolder(t)
  assert.equal(findOwner(folder), null)
  const lock = taken(folder)
  lock.note({ address: 'http://127.0.0.1:3000' })
  lock.note({ socketFolder: '/run/somewhere' })

  const second = takeLock(folder)
  assert.ok(!second.ok)
  assert.equal(second.owner.pid, process.pid)
  assert.equal(second.owner.address, 'http://127.0.0.1:3000')
  assert.equal(findOwner(folder)?.socketFolder, '/run/somewhere')
})

test('a folder that was given back can be taken again, and nothing piles up', (t) => {
  const folder = scratchFolder(t)
  for (let round = 0; round < 5; round++) taken(folder).release()
  assert.equal(findOwner(folder), null)
  assert.deepEqual(readdirSync(folder), ['lock-5.json'])
})

test('a folder is taken over from the dead, and what they had noted is known', (t) => {
  const folder = scratchFolder(t)
  const dead = spawnSync(process.execPath, ['-e', ''])
  const owner = { pid: dead.pid, identity: 'gone', address: 'http://x', socketFolder: '/run/left' }
  writeFileSync(path.join(folder, 'lock-7.json'), JSON.stringify(owner))
  assert.equal(taken(folder).leftBehind?.socketFolder, '/run/left')
  assert.deepEqual(readdirSync(folder), ['lock-8.json'])
})

test('a number that another process has been given since does not keep the folder', (t) => {
  const folder = scratchFolder(t)
  const owner = { pid: process.ppid, identity: 'of an earlier process', address: null, socketFolder: null }
  writeFileSync(path.join(folder, 'lock-1.json'), JSON.stringify(owner))
  assert.notEqual(processIdentity(process.ppid), null)
  taken(folder)
})

test('a lock that was half written when the machine stopped is nobody’s', (t) => {
  const folder = scratchFolder(t)
  writeFileSync(path.join(folder, 'lock-3.json'), '{"pid":')
  assert.equal(taken(folder).leftBehind, null)
})

test('of many at once, some of whom die with it, never two have the folder', async (t) => {
  const folder = scratchFolder(t)
  const book = path.join(scratchFolder(t), 'book')
  const keepers = Array.from({ length: 6 }, () => spawn(process.execPath, [keeper, folder, book]))
  await Promise.all(keepers.map((child) => new Promise((resolve) => child.on('exit', resolve))))

  const lines = readFileSync(book, 'utf8').trim().split('\n')
  assert.ok(lines.length > 20, `only ${lines.length} lines in the book`)
  for (let at = 0; at < lines.length; at += 2) {
    assert.match(lines[at] ?? '', /^in /)
    assert.equal(lines[at + 1], lines[at]?.replace('in', 'out'))
  }
  assert.equal(findOwner(folder), null)
})
