import { test as nodeTest } from 'node:test'
import { parseHTML } from 'linkedom'
import { createApp } from '../../src/app.tsx'
import type { Actor, Task } from '../../src/platform/auth/actor.ts'
import { beginSession } from '../../src/platform/auth/sessions.ts'
import type { Db, Tx } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { silent } from '../../src/platform/log.ts'
import { beginCommunity, takeOn } from '../../src/rooms/community/commands.ts'
import { addPerson } from '../../src/rooms/people/commands.ts'
import { sharedDatabase } from './database.ts'

export const atNoon = new Date('2026-06-15T11:00:00Z')
const forGood = new Date('2099-01-01T00:00:00Z')
export const origin = 'http://localhost:3000'

export type Village = Awaited<ReturnType<typeof buildVillage>>
export type App = ReturnType<typeof createApp>

/** A test that starts in a small village of its own and leaves no trace: everything it does is rolled back. */
export function test(name: string, work: (village: Village) => Promise<void>) {
  nodeTest(name, async () => {
    const db = await sharedDatabase()
    const tx = await db.startTransaction().execute()
    try {
      await work(await buildVillage(tx))
    } finally {
      await tx.rollback().execute()
    }
  })
}

/** Four neighbours: Quinn the broker and steward, Amina, Tom, and Bert who has no e-mail. `now` can be moved. */
export async function buildVillage(tx: Tx) {
  const clock = { now: atNoon }
  const app = createApp({
    db: tx,
    now: () => clock.now,
    log: silent,
    baseUrl: origin,
    sendsMail: true,
    mailFolder: null,
    setupCode: null,
  })
  const begun = await beginCommunity(
    tx,
    {
      name: 'Riverside',
      timeZone: 'Europe/London',
      isDemo: false,
      first: { name: 'Quinn', email: 'quinn@example.org' },
    },
    atNoon,
  )
  if (!begun.ok) throw new Error('the village is begun already')
  const { communityId } = begun
  const neighbour = async (name: string, email: string | null) => {
    const joinedOn = '2026-01-10'
    const id = await addPerson(
      tx,
      { communityId, personId: begun.personId },
      { name, email, joinedOn },
      atNoon,
    )
    return actor(communityId, id, name)
  }
  const quinn = actor(communityId, begun.personId, 'Quinn', ['steward', 'broker'])
  const amina = await neighbour('Amina', 'amina@example.org')
  const tom = await neighbour('Tom', 'tom@example.org')
  const bert = await neighbour('Bert', null)
  return {
    tx,
    app,
    clock,
    communityId,
    quinn,
    amina,
    tom,
    bert,
    as: (person: Actor) => visitor(app, tx, person, () => clock.now),
    nobody: visitor(app, tx, null, () => clock.now),
    alsoBroker: async (person: Actor): Promise<Actor> => {
      await takeOn(tx, person, 'broker', clock.now)
      return { ...person, tasks: new Set([...person.tasks, 'broker']) }
    },
  }
}

/** The whole app as one person meets it, at an address: pages read as a person would, forms sent as a browser would. */
export function visitor(app: App, db: Db, person: Actor | null, now: () => Date, at = origin) {
  let session: string | null = null
  const send = async (path: string, init: RequestInit = {}) => {
    // The second step is taken for good, but where a test is about it.
    if (person && !session) session = await beginSession(db as Tx, person, 'test', now(), null, forGood)
    const headers = new Headers(init.headers)
    headers.set('origin', at)
    if (session) headers.append('cookie', `session=${session}`)
    return app.request(`${at}${path}`, { ...init, headers })
  }
  return {
    request: send,
    get: (path: string) => send(path).then(read),
    /** Sends a form with a fresh key unless one is given. */
    post: (path: string, values: Record<string, string>) =>
      send(path, { method: 'POST', body: new URLSearchParams({ key: newId(), ...values }) }).then(read),
  }
}

/** An answer as a person would read it. */
export async function read(response: Response) {
  const text = await response.text()
  // A person sees a gap between two parts of a page, whether or not there is one in its source.
  const { document } = parseHTML(text.startsWith('<') ? text.replaceAll('><', '> <') : '<p></p>')
  return {
    status: response.status,
    location: response.headers.get('location'),
    headers: response.headers,
    text,
    document,
    /** What a person reads, in one line. */
    words: (document.querySelector('body')?.textContent ?? text).replace(/\s+/g, ' ').trim(),
    title: document.querySelector('title')?.textContent ?? '',
    /** The links of the error summary. */
    problems: [...document.querySelectorAll('[role=alert] a')].map((link) => link.textContent),
  }
}

function actor(communityId: string, personId: string, name: string, tasks: Task[] = []): Actor {
  return { communityId, personId, name, tasks: new Set(tasks) }
}
