import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.tsx'
import { refusedPictures } from './design/own-pictures.ts'
import { jobHandlers } from './job-handlers.ts'
import { openHouse } from './open-house.ts'
import { addressOf, homeOf, isOnlyFromHere } from './platform/addresses.ts'
import { newPrintedCode } from './platform/auth/secrets.ts'
import { type Config, readConfig } from './platform/config.ts'
import { PlainError } from './platform/errors.ts'
import { keepJobsGoing, startJobs } from './platform/jobs.ts'
import { log } from './platform/log.ts'
import { openPost } from './platform/mail.ts'
import { resumeImports } from './rooms/community/imports/runs.ts'
import { findCommunity, listNamed } from './rooms/community/queries.ts'
import { askForCheck } from './rooms/ledger/checks/nightly.ts'
import { seedVillage } from './seed/village.ts'

/** Opens the house, serves it until somebody stops us, and closes everything cleanly. Throws PlainError at the door. */
export async function serve(env: NodeJS.ProcessEnv, args: string[]): Promise<void> {
  const config = settingsOf(env)
  const now = () => new Date()
  const house = await openHouse(config)
  try {
    if (args.includes('--demo') && !(await findCommunity(house.db))) await seedVillage(house.db, now())
    const begun = await findCommunity(house.db)
    const setupCode = begun || isOnlyFromHere(config) ? null : newPrintedCode()
    const mailFolder = path.join(house.dataFolder, 'mails')
    // The address is known only once we listen; a visitor in that instant waits for the app by one turn.
    const server = createAdaptorServer({
      fetch: async (request, serverEnv) => (await app).fetch(request, serverEnv),
    })
    const listening = listen(server, config)
    const app = listening.then((port) =>
      createApp({
        db: house.db,
        now,
        log,
        baseUrl: addressOf(config, port),
        sendsMail: config.smtpUrl !== null,
        mailFolder,
        setupCode,
        languageForAll: config.languageForAll,
      }),
    )
    app.catch(() => {}) // if we cannot listen, the next line says so
    const baseUrl = addressOf(config, await listening)
    const post = openPost(config.smtpUrl, mailFolder)

    house.setAddress(baseUrl)
    if (house.note) console.log(house.note)
    for (const sentence of refusedPictures) console.log(sentence)
    if (setupCode) console.log(`The first person is asked for this setup code: ${setupCode}`)
    console.log(`Bothways is open at ${baseUrl}`)
    for (const { name, addressName } of await listNamed(house.db))
      console.log(`${name} is open at ${homeOf(baseUrl, { addressName })}`)
    if (begun?.isDemo) console.log('It is the demo village. Open the address and choose whom to be.')
    const handlers = jobHandlers({ db: house.db, now, log, baseUrl, post, mailFrom: config.mailFrom })
    const jobs = keepJobsGoing(
      () => startJobs(house.connection, handlers, log),
      async () => {
        await resumeImports(house.db)
        await askForCheck(house.db)
      },
      log,
    )

    const signal = await stopSignal()
    log('stopping', { signal })
    server.close()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    await jobs.stop().catch(() => {})
  } finally {
    await house.close()
  }
  process.exit(0)
}

function settingsOf(env: NodeJS.ProcessEnv): Config {
  const read = readConfig(env)
  if (!read.ok) throw new PlainError(read.problems.join('\n'))
  return read.config
}

function listen(server: ReturnType<typeof createAdaptorServer>, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) =>
      reject(new PlainError(whyNotListen(error, port, host))),
    )
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function whyNotListen(error: Error & { code?: string }, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Another program already uses port ${port}. Stop it, or choose another with PORT=${port + 1}.`
  if (error.code === 'EACCES')
    return `This user may not use port ${port}. Choose one above 1023, for example PORT=3000.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `This machine has no address ${host}. Set HOST to one that it has, or to 127.0.0.1.`
  return `Bothways cannot listen at ${host}, port ${port}: ${error.message}`
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
  })
}
