import { isTooOld, outcomeOf } from './keep-rules.ts'
import { keptFor, keptPage, ownPage } from './kept-pages.ts'
import type { Worker } from './worker.ts'

// Things that were written down without a line: each waits here under its form's own key, and is sent until it is answered.

const door = '/exchanges/new'

/** Sends a form that was filled in; without a line it is kept, and a page says so. */
export async function sendOrKeep(worker: Worker, request: Request): Promise<Response> {
  const copy = request.clone()
  const said = new URLSearchParams()
  for (const [name, value] of await copy.formData()) if (typeof value === 'string') said.append(name, value)
  const key = said.get('key') ?? ''
  try {
    const answer = await fetch(request)
    await putRight(key, String(said))
    return answer
  } catch {
    const who = await keptFor()
    const page = await ownPage(keptPage)
    if (!who || page.type === 'error') return ownPage('/offline')
    await put(key, String(said), { who, outcome: 'waiting', at: String(Date.now()) })
    await worker.registration.sync?.register('send').catch(() => undefined)
    return page
  }
}

/** Opens the form of something that could not be written down, with what was typed and what is wrong with it. */
export async function openAgain(key: string): Promise<Response | null> {
  const waiting = await caches.open('waiting')
  const found = await waiting.match(at(key))
  if (!found) return null
  const answer = await post(await found.text(), found.headers.get('x-who') ?? '')
  if (outcomeOf(answer) === 'written') await waiting.delete(at(key))
  // A browser that asked for one page does not take another's answer; it goes there itself.
  return answer.redirected ? Response.redirect(answer.url, 303) : answer
}

/** What had waited and needed a look was sent again by hand: asked for once more under its key, the house says how it went. */
async function putRight(key: string, said: string) {
  const found = await (await caches.open('waiting')).match(at(key))
  if (!found) return
  const who = found.headers.get('x-who') ?? ''
  await put(key, said, { who, outcome: 'waiting', at: String(Date.now()) })
}

let sending: Promise<void> | null = null

/** Sends everything that waits; one sender at a time. */
export function sendAll(worker: Worker): Promise<void> {
  sending ??= sendEach(worker).finally(() => {
    sending = null
  })
  return sending
}

async function sendEach(worker: Worker) {
  const waiting = await caches.open('waiting')
  for (const request of await waiting.keys()) {
    const found = await waiting.match(request)
    if (!found) continue
    const facts = Object.fromEntries(
      ['who', 'outcome', 'at'].map((fact) => [fact, found.headers.get(`x-${fact}`) ?? '']),
    )
    if (facts.outcome === 'written' && isTooOld(Number(facts.at), Date.now())) await waiting.delete(request)
    if (facts.outcome === 'written' || facts.outcome === 'look') continue
    const said = await found.text()
    const answer = await post(said, facts.who ?? '')
    const outcome = outcomeOf(answer)
    const key = new URLSearchParams(said).get('key') ?? ''
    if (outcome)
      await put(key, outcome === 'written' ? '' : said, {
        ...facts,
        outcome,
        where: new URL(answer.url).pathname,
      })
  }
  for (const page of await worker.clients.matchAll()) page.postMessage('told')
}

/** The house refuses it where somebody else is signed in by now. */
function post(body: string, who: string): Promise<Response> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-sent-by': who }
  return fetch(door, { method: 'POST', body, headers })
}

async function put(key: string, body: string, facts: Record<string, string>) {
  const headers = Object.entries(facts).map(([fact, value]): [string, string] => [`x-${fact}`, value])
  await (await caches.open('waiting')).put(at(key), new Response(body, { headers }))
}

function at(key: string): string {
  return `/offline/waiting/${encodeURIComponent(key)}`
}
