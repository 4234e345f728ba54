// The app as it is served, on a database that is there already.
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../../src/app.tsx'
import { openDatabase } from '../../src/platform/db/database.ts'
import { silent } from '../../src/platform/log.ts'
import { answerWhenAsked } from './served.ts'

const db = openDatabase(JSON.parse(process.env.BENCH_DATABASE ?? '{}'))
const app = createApp({
  db,
  now: () => new Date(),
  log: silent,
  baseUrl: 'http://127.0.0.1',
  sendsMail: true,
  mailFolder: null,
  setupCode: null,
})
const server = createAdaptorServer({ fetch: app.fetch })
server.listen(0, '127.0.0.1', () => {
  const heard = server.address()
  answerWhenAsked(typeof heard === 'object' && heard ? heard.port : 0)
})
