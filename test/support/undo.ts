import assert from 'node:assert/strict'
import { newId } from '../../src/platform/ids.ts'
import { read, type Village } from './village.ts'

type Visitor = ReturnType<Village['as']>

/** Sends a form as a browser does, which keeps the cookie of the answer for the page after. Answers that page and its Undo. */
export async function sendAndLook(visitor: Visitor, path: string, values: Record<string, string>) {
  const body = new URLSearchParams({ key: newId(), ...values })
  const sent = await visitor.request(path, { method: 'POST', body })
  assert.equal(sent.status, 303, path)
  const flash = sent.headers.getSetCookie().find((cookie) => cookie.startsWith('flash='))
  const headers = { cookie: flash?.split(';')[0] ?? '' }
  const page = await read(await visitor.request(sent.headers.get('location')!, { headers }))
  return { page, undo: undoOn(page) }
}

/** Where the Undo of a page leads and what it sends, its key too; null where there is none. */
export function undoOn({ document }: { document: Document }) {
  const form = document.querySelector('.flash form')
  if (!form) return null
  const inputs = [...form.querySelectorAll('input')]
  const values = inputs.map((input) => [input.getAttribute('name')!, input.getAttribute('value') ?? ''])
  return {
    action: form.getAttribute('action')!,
    values: Object.fromEntries(values) as Record<string, string>,
  }
}
