import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../../src/app.tsx'
import { jobHandlers } from '../../src/job-handlers.ts'
import { startJobs } from '../../src/platform/jobs.ts'
import { silent } from '../../src/platform/log.ts'
import { openPost, type Postman } from '../../src/platform/mail.ts'
import { seedVillage } from '../../src/seed/village.ts'
import { newDatabase } from './database.ts'
import { openLetterBox } from './letter-box.ts'
import { tongues } from './tongues.ts'

/** The whole house as it is served: a database and jobs of its own, real mail to a letter box, on a port of its own. */
export async function serveHouse({ demo = false, setupCode = null as string | null } = {}) {
  const now = () => new Date()
  const { db, connection } = await newDatabase()
  if (demo) await seedVillage(db, now())
  const box = await openLetterBox()
  // The address is known only once we listen; nobody asks before that.
  let app: ReturnType<typeof createApp>
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const heard = server.address()
  if (!heard || typeof heard === 'string') throw new Error('the house has no port')
  const address = `http://127.0.0.1:${heard.port}`
  app = createApp({
    db,
    now,
    log: silent,
    baseUrl: address,
    sendsMail: true,
    mailFolder: null,
    setupCode,
    tongues,
  })
  // The letter box is on this machine: it takes the letters of the demo village as well.
  const carry = openPost(box.url, '')
  const post: Postman = (letter) => carry({ ...letter, stays: false })
  const jobs = await startJobs(
    connection,
    jobHandlers({ db, now, log: silent, baseUrl: address, post, mailFrom: 'house@example.org' }),
    silent,
  )
  return {
    address,
    db,
    box,
    async close() {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await jobs.stop()
      await box.close()
      await db.destroy()
    },
  }
}
