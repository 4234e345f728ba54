// Writes what the migrations make: db/schema.sql to read, and db/tables.ts as types. With --check it only compares.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openAsOwner } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { describeSchema } from './describe-schema.ts'
import { startScratch } from './scratch.ts'

const root = path.resolve(import.meta.dirname, '..')
const scratch = await startScratch()
const half = mkdtempSync(path.join(tmpdir(), 'bothways-schema-'))
try {
  const owner = openAsOwner(scratch.connection)
  await migrate(owner)
  put('db/schema.sql', await describeSchema(owner))
  await owner.destroy()
  put('db/tables.ts', typesOf(scratch.connection))
} finally {
  await scratch.stop()
  rmSync(half, { recursive: true, force: true })
}

function typesOf({ host, port, user, database }: typeof scratch.connection): string {
  const file = path.join(half, 'tables.ts')
  const address = `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  const codegen = path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
  const said = spawnSync(
    process.execPath,
    [
      codegen,
      '--dialect',
      'postgres',
      '--camel-case',
      '--date-parser',
      'string',
      '--out-file',
      file,
      '--exclude-pattern',
      'migrations',
    ],
    { cwd: half, env: { ...process.env, DATABASE_URL: address }, encoding: 'utf8' },
  )
  if (said.status !== 0) throw new Error(said.stderr || said.stdout)
  return readFileSync(file, 'utf8')
}

function put(file: string, text: string) {
  const at = path.join(root, file)
  if (existsSync(at) && readFileSync(at, 'utf8') === text) return
  if (process.argv.includes('--check')) {
    console.error(`${file} is not what the migrations make. Run: npm run schema`)
    process.exitCode = 1
    return
  }
  writeFileSync(at, text)
  console.log(`wrote ${file}`)
}
