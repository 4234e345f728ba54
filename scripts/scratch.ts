// A PostgreSQL of our own in a folder that goes when we do: for tests, for writing db/schema.sql, for measuring.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBinaries } from '../src/platform/postgres/binaries.ts'
import { startServer } from '../src/platform/postgres/server.ts'
import { serverUser } from '../src/platform/postgres/server-user.ts'

/** Starts it and answers how to reach it. `stop` takes the folder away. */
export async function startScratch(connections = 120) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bothways-scratch-'))
  chmodSync(folder, 0o711)
  const user = serverUser()
  const server = await startServer(
    folder,
    findBinaries(process.env.BOTHWAYS_POSTGRES_BIN ?? null, folder, user, tmpdir()),
    user,
    connections,
  )
  return {
    connection: server.connection,
    pid: server.pid,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
