import { begin, forgetAll, look, ownPage, pageWithoutLine } from './kept-pages.ts'
import { openAgain, sendAll, sendOrKeep } from './waiting.ts'
import type { Asked, Worker } from './worker.ts'

// Stands between our pages and the line. What it keeps, for whom and for how long: docs/decisions/0011-what-a-phone-keeps.md.

declare const self: Worker & { location: Location }

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('sync', (event) => event.waitUntil(sendAll(self)))
self.addEventListener('message', (event) => event.waitUntil(hear(event.data)))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, searchParams } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (request.method === 'GET' && searchParams.has('v')) return event.respondWith(keptFile(request))
  // Made-up people live in the gallery.
  if (request.mode !== 'navigate' || pathname.startsWith('/design')) return
  const again = searchParams.get('kept')
  if (request.method === 'POST' && pathname === '/exchanges/new') event.respondWith(sendOrKeep(self, request))
  else if (request.method === 'POST' && pathname.startsWith('/sign-out')) event.respondWith(goOut(event))
  else if (request.method === 'GET' && pathname === '/exchanges/new' && again)
    event.respondWith(reopen(event, again))
  else event.respondWith(ask(event))
})

async function ask(event: Asked): Promise<Response> {
  try {
    const answer = await fetch(event.request)
    event.waitUntil(look(answer.clone()))
    return answer
  } catch {
    return event.request.method === 'GET' ? pageWithoutLine(event.request.url) : ownPage('/offline')
  }
}

async function reopen(event: Asked, key: string): Promise<Response> {
  return (await openAgain(key).catch(() => null)) ?? ask(event)
}

async function goOut(event: Asked): Promise<Response> {
  const answer = ask(event)
  // Also where the house did not hear it: nothing of somebody who goes stays on the device.
  await answer.finally(forgetAll)
  return answer
}

/** A file under an address that changes when the file does. */
async function keptFile(request: Request): Promise<Response> {
  const files = await caches.open('files')
  const found = await files.match(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) {
    const { pathname } = new URL(request.url)
    for (const old of await files.keys()) if (new URL(old.url).pathname === pathname) await files.delete(old)
    await files.put(request, answer.clone())
  }
  return answer
}

/** A page says whose it is and which files it has: they are kept from the first visit on. */
async function hear(message: unknown) {
  if (!Array.isArray(message)) return
  const [who, ...files] = message.map(String)
  for (const file of files) await keptFile(new Request(file)).catch(() => null)
  if (who) await begin(who)
  await sendAll(self)
}
