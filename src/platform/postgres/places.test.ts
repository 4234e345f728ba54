import assert from 'node:assert/strict'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { isRoot, scratchFolder } from '../../../test/support/owners.ts'
import { findBinaries } from './binaries.ts'
import { chooseFolder } from './data-folder.ts'
import { canBeReachedBy, serverUser } from './server-user.ts'

const forRoot = { skip: !isRoot && 'needs root' }

test('the data are where one would look, if that can work', (t) => {
  const home = scratchFolder(t)
  const wanted = { dataFolder: path.join(home, 'data'), dataFolderIsDefault: true }
  assert.deepEqual(chooseFolder(wanted, path.join(home, 'spare')), {
    dataFolder: wanted.dataFolder,
    note: null,
  })
  assert.equal(existsSync(path.join(home, 'spare')), false)
})

test('a file in the way of a named folder is told in one sentence', (t) => {
  const home = scratchFolder(t)
  writeFileSync(path.join(home, 'file'), '')
  for (const dataFolder of [path.join(home, 'file'), path.join(home, 'file', 'below')])
    assert.throws(() => chooseFolder({ dataFolder, dataFolderIsDefault: false }), {
      message: `The folder ${dataFolder} cannot hold the data: there is a file where a folder is needed. Set BOTHWAYS_DATA to another one.`,
    })
})

test(
  'below a closed home of root the data go elsewhere, it is said where, and there they stay',
  forRoot,
  (t) => {
    const home = scratchFolder(t, 0o700)
    const spare = path.join(scratchFolder(t), 'of-this-clone')
    const wanted = { dataFolder: path.join(home, 'clone', 'data'), dataFolderIsDefault: true }
    const chosen = chooseFolder(wanted, spare)
    assert.equal(chosen.dataFolder, spare)
    assert.match(
      chosen.note ?? '',
      new RegExp(`^The data are in ${spare}, because .* ${home} may be entered by its owner only`),
    )
    assert.ok(canBeReachedBy({ uid: 65534, gid: 65534 }, spare))

    mkdirSync(path.join(spare, 'postgres'))
    chmodSync(home, 0o755)
    assert.equal(chooseFolder(wanted, spare).dataFolder, spare)
  },
)

test(
  'a community that cannot be opened where it lives is never taken for an empty one elsewhere',
  forRoot,
  (t) => {
    const home = scratchFolder(t)
    const spare = path.join(scratchFolder(t), 'of-this-clone')
    mkdirSync(path.join(home, 'data', 'postgres'), { recursive: true })
    chmodSync(home, 0o700)
    assert.throws(
      () => chooseFolder({ dataFolder: path.join(home, 'data'), dataFolderIsDefault: true }, spare),
      /^PlainError: The data in .* cannot be used: .* Nothing was changed\.$/,
    )
    assert.equal(existsSync(spare), false)
  },
)

test(
  'programs in a closed folder, without their links, are copied to where the server can run them',
  forRoot,
  (t) => {
    const closed = scratchFolder(t, 0o700)
    const spare = path.join(scratchFolder(t), 'spare')
    const native = path.dirname(findBinaries(null, '/nowhere', serverUser(), spare))
    cpSync(native, path.join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    for (const entry of readdirSync(path.join(closed, 'native', 'lib'), { withFileTypes: true }))
      if (entry.isSymbolicLink()) rmSync(path.join(closed, 'native', 'lib', entry.name))

    const bin = path.join(closed, 'native', 'bin')
    const copy = findBinaries(bin, '/nowhere', serverUser(), spare)
    assert.equal(path.dirname(path.dirname(copy)), spare)
    assert.ok(
      statSync(path.join(copy, '..', 'lib', 'libicuuc.so.60'), { throwIfNoEntry: false }) ||
        process.platform !== 'linux',
    )
    assert.equal(findBinaries(bin, '/nowhere', serverUser(), spare), copy)
    assert.equal(readdirSync(spare).length, 1)
  },
)

test('a folder without PostgreSQL in it is refused by the name of its setting', (t) => {
  const folder = scratchFolder(t)
  assert.throws(
    () => findBinaries(folder, '/nowhere', null, folder),
    /There is no PostgreSQL in .* \(BOTHWAYS_POSTGRES_BIN\)/,
  )
})
