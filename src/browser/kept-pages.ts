import { asItLooked, isKeptPage, isOnWall, isTooOld, pagesAtMost, templateIn, whoIsOn } from './keep-rules.ts'

// The last pages of one person, for reading without a line.

const sentences = '/offline'
export const keptPage = '/offline/kept'
const owner = '/offline/owner'
/** Fetched before anybody reads it: what a page has to say to somebody once is not said to us. */
const beforehand = { headers: { 'x-beforehand': '1' } }

/** Everything that is somebody's goes: pages, and what waits to be sent. Style and pictures are the same for everybody. */
export async function forgetAll() {
  await Promise.all([caches.delete('pages'), caches.delete('waiting')])
}

/** Nobody sends what somebody else has left on the device. */
export async function forgetOthers(who: string) {
  const waiting = await caches.open('waiting')
  for (const request of await waiting.keys())
    if ((await waiting.match(request))?.headers.get('x-who') !== who) await waiting.delete(request)
}

/** Looks at a page that came: whose it is, and whether it is one to keep. */
export async function look(answer: Response) {
  if (!/text\/html/.test(answer.headers.get('content-type') ?? '')) return
  const page = await answer.text()
  const who = isOnWall(page) ? null : whoIsOn(page)
  const before = await keptFor()
  if (who !== before) await caches.delete('pages')
  if (!who) return
  if (who !== before) {
    await forgetOthers(who)
    await (await caches.open('pages')).put(owner, new Response(who))
  }
  const { pathname, search } = new URL(answer.url)
  if (answer.ok && isKeptPage(pathname)) await put(pathname + search, page, answer.headers)
  await drop()
  if (readingOf(page) !== readingOf((await textOf(sentences)) ?? ''))
    await fetchFor(who, [sentences, keptPage])
}

/** A page has come from this person before a worker was here to see it. */
export async function begin(who: string) {
  const has = (await keptFor()) === who && (await textOf('/exchanges/new')) !== null
  const here = has ? null : await fetch('/exchanges/new', beforehand).catch(() => null)
  if (here) await look(here)
}

/** Whose pages are kept here. */
export async function keptFor(): Promise<string | null> {
  return textOf(owner)
}

/** A page as it looked when it was last here, or the one that says there is no line. */
export async function pageWithoutLine(address: string): Promise<Response> {
  const { pathname, search } = new URL(address)
  const pages = await caches.open('pages')
  const found = isKeptPage(pathname)
    ? ((await pages.match(pathname + search)) ?? (await pages.match(pathname)))
    : undefined
  const at = Number(found?.headers.get('x-at'))
  if (!found || isTooOld(at, Date.now())) return ownPage(sentences)
  const page = await found.text()
  const when = new Intl.DateTimeFormat(languageOf(page), { dateStyle: 'full', timeStyle: 'short' }).format(at)
  const strip = templateIn((await textOf(sentences)) ?? '', 'strip').replace('%when%', when)
  return new Response(asItLooked(page, strip, newKey), { headers: found.headers })
}

/** One of the pages fetched beforehand; if even that is not here, the browser says in its own words that there is no line. */
export async function ownPage(path: string): Promise<Response> {
  return (await (await caches.open('pages')).match(path)) ?? Response.error()
}

async function fetchFor(who: string, paths: string[]) {
  for (const path of paths) {
    const answer = await fetch(path, beforehand).catch(() => null)
    if (!answer?.ok) continue
    const page = await answer.text()
    if (whoIsOn(page) === who) await put(path, page, answer.headers)
  }
}

async function put(path: string, page: string, from: Headers) {
  const headers = new Headers(from)
  for (const ofTheLine of ['content-encoding', 'content-length', 'transfer-encoding'])
    headers.delete(ofTheLine)
  headers.set('x-at', String(Date.now()))
  const pages = await caches.open('pages')
  await pages.delete(path) // so that the latest comes last
  await pages.put(path, new Response(page, { headers }))
}

async function drop() {
  const pages = await caches.open('pages')
  const keys = (await pages.keys()).filter(({ url }) => isKeptPage(new URL(url).pathname))
  for (const key of keys.slice(0, -pagesAtMost)) await pages.delete(key)
  for (const key of keys) {
    const found = await pages.match(key)
    if (found && isTooOld(Number(found.headers.get('x-at')), Date.now())) await pages.delete(key)
  }
}

async function textOf(path: string): Promise<string | null> {
  return (await (await caches.open('pages')).match(path))?.text() ?? null
}

/** Language and manner of reading. */
function readingOf(page: string): string {
  return languageOf(page) + /<html[^>]* data-reading="([^"]+)"/.exec(page)?.[1]
}

function languageOf(page: string): string {
  return /<html[^>]* lang="([^"]+)"/.exec(page)?.[1] ?? 'en'
}

/** As the house makes them: nobody else's, and never twice. */
export function newKey(): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  )
  return digits.join('')
}
