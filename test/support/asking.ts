import { createApp } from '../../src/app.tsx'
import { newId } from '../../src/platform/ids.ts'
import { type Log, silent } from '../../src/platform/log.ts'
import { type App, atNoon, type Village } from './village.ts'

/** The village's house at another address, or with a log of one's own. */
export function houseAt({ tx }: Pick<Village, 'tx'>, baseUrl: string, log: Log = silent) {
  return createApp({
    db: tx,
    now: () => atNoon,
    log,
    baseUrl,
    sendsMail: true,
    mailFolder: null,
    setupCode: null,
  })
}

/** Sends the form of an ask, whatever is behind the door. */
export async function post(
  app: App,
  at: string,
  path: string,
  headers: Record<string, string>,
  method = 'POST',
) {
  const form = new URLSearchParams({
    key: newId(),
    words: 'A hand with the hedge',
    kind: 'gardening',
    details: '',
    also: '',
  })
  const type = headers['content-type'] ?? 'application/x-www-form-urlencoded'
  return app.request(`${at}${path}`, {
    method,
    headers: { ...headers, 'content-type': type },
    body: form.toString(),
  })
}
