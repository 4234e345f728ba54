import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { printedCodeDigest, readPrintedCode } from '../../../platform/auth/secrets.ts'
import { NotFound } from '../../../platform/errors.ts'
import { megabyte, voiceAtMost } from '../../../platform/http/body-size.ts'
import { clientOf } from '../../../platform/http/client.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { countTry, forgetTries } from '../../welcome/tries.ts'
import { mayLook } from '../keeping/queries.ts'
import { listReaders } from '../keeping/readers.ts'
import { getTellingSettings, listLeads } from '../leads.ts'
import { kindOfSound, tellsAtAll, tellsFromClient, wrongCodesAtAll, wrongCodesFromClient } from '../rules.ts'
import { telling } from '../urls.ts'
import { BackPage } from './back-page.tsx'
import { addSound, addWords, type Sound, type Told, tellSomeone } from './commands.ts'
import { BackForm, MoreForm, Nothing, TellForm, VoiceForm } from './forms.ts'
import { findReceipt, type Receipt } from './queries.ts'
import { ReceiptPage } from './receipt-page.tsx'
import { TellPage } from './tell-page.tsx'
import { VoicePage } from './voice-page.tsx'

type Status = 200 | 422 | 429

/** Telling someone, and coming back with a code. Nobody is asked who they are. */
export function tellRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(telling.tell.path, (c) => showTell(c))

  routes.post(telling.tell.path, async (c) => {
    const said = await readForm(c, TellForm)
    if (!said.ok) return showTell(c, said, 422)
    return keep(c, { ...said, input: said.input }, null, showTell)
  })

  routes.get(telling.voice.path, (c) => showVoice(c))

  routes.post(telling.voice.path, async (c) => {
    if (isTooLong(c)) return showVoice(c, tooLong(c), 422)
    const said = await readForm(c, VoiceForm)
    if (!said.ok) return showVoice(c, said, 422)
    const sound = await soundIn(c)
    if (typeof sound === 'string') return showVoice(c, withProblem(said, 'sound', c.var.view.w(sound)), 422)
    return keep(c, said, sound, showVoice)
  })

  routes.get(telling.back.path, (c) => showBack(c))

  routes.post(telling.back.path, async (c) => {
    const said = await readForm(c, BackForm)
    if (!said.ok) return showBack(c, said, 422)
    const { w } = c.var.view
    const code = readPrintedCode(said.input.code)
    const found = await lookUp(c, code)
    if (typeof found === 'number')
      return showBack(c, withProblem(said, 'code', w('telling.problem.codes', { minutes: found })), 429)
    if (!found) return showBack(c, withProblem(said, 'code', w('telling.problem.code-wrong')), 422)
    return c.redirect(telling.receipt.to({ code }), 303)
  })

  routes.get(telling.receipt.path, async (c) => showReceipt(c, await receiptIn(c)))

  routes.post(telling.receipt.path, async (c) => {
    const { community, now } = c.var
    const receipt = await receiptIn(c)
    const said = await readForm(c, MoreForm)
    if (!said.ok) return showReceipt(c, receipt, said, 422)
    const { words } = said.input
    const outcome = await doOnce(c, said, (tx) =>
      addWords(tx, { community, baseUrl }, { tellingId: receipt.id, words }, now()),
    )
    if (!outcome.ok) return showReceipt(c, receipt, refused(c, said, 'words', outcome.why), 422)
    flashes.set(c, 'telling.flash.added')
    return c.redirect(c.req.path, 303)
  })

  routes.get(telling.more.path, async (c) => {
    await receiptIn(c)
    return showVoice(c)
  })

  routes.post(telling.more.path, async (c) => {
    const { community, now, view } = c.var
    const receipt = await receiptIn(c)
    if (isTooLong(c)) return showVoice(c, tooLong(c), 422)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showVoice(c, said, 422)
    const sound = await soundIn(c)
    if (typeof sound === 'string') return showVoice(c, withProblem(said, 'sound', view.w(sound)), 422)
    const outcome = await doOnce(c, { key: said.key, input: fingerprintOf(sound) }, (tx) =>
      addSound(tx, { community, baseUrl }, { tellingId: receipt.id, sound }, now()),
    )
    if (!outcome.ok) return showVoice(c, refused(c, said, 'sound', outcome.why), 422)
    flashes.set(c, 'telling.flash.added')
    return c.redirect(telling.receipt.to({ code: c.req.param('code') ?? '' }), 303)
  })

  async function keep(
    c: Ctx,
    said: Said & { key: string; input: Omit<Told, 'sound'> },
    sound: Sound | null,
    again: (c: Ctx, said: Said, status: Status) => Promise<Response>,
  ) {
    const { db, community, view, now } = c.var
    const shares = [
      { of: `tell ${clientOf(c)}`, atMost: tellsFromClient },
      { of: 'tell', atMost: tellsAtAll, withinMinutes: 60 },
    ]
    const tried = await countTry(db, community.id, shares, now())
    if (!tried.ok) return again(c, withProblem(said, 'form', view.w('telling.problem.often', tried)), 429)
    const input = [said.input, sound && fingerprintOf(sound)]
    const outcome = await doOnce(c, { key: said.key, input }, (tx) =>
      tellSomeone(tx, { community, baseUrl }, { ...said.input, sound }, now()),
    )
    if (!outcome.ok) return again(c, keyReused(c, said), 422)
    flashes.set(c, 'telling.flash.told')
    return c.redirect(telling.receipt.to({ code: outcome.code }), 303)
  }

  async function showReceipt(c: Ctx, receipt: Receipt, said: Said = blank, status: Status = 200) {
    const { db, community, view } = c.var
    const readers = await listReaders(db, community.id, receipt.id)
    const page = (
      <ReceiptPage
        view={view}
        code={readPrintedCode(c.req.param('code') ?? '')}
        receipt={receipt}
        readers={readers.map(({ name }) => name)}
        settings={await getTellingSettings(db, community.id)}
        said={said}
      />
    )
    return html(c, page, status)
  }

  return routes
}

async function showTell(c: Ctx, said: Said = blank, status: Status = 200) {
  const { db, community, visitor, view } = c.var
  const page = (
    <TellPage
      view={view}
      settings={await getTellingSettings(db, community.id)}
      leads={await listLeads(db, community.id)}
      looksAfter={visitor && !visitor.wallUntil ? await mayLook(db, visitor) : false}
      said={said}
    />
  )
  return html(c, page, status)
}

async function showVoice(c: Ctx, said: Said = blank, status: Status = 200) {
  const { db, community, view } = c.var
  const page = (
    <VoicePage
      view={view}
      settings={await getTellingSettings(db, community.id)}
      leads={await listLeads(db, community.id)}
      code={c.req.param('code') ?? null}
      said={said}
    />
  )
  return html(c, page, status)
}

async function showBack(c: Ctx, said: Said = blank, status: Status = 200) {
  const { db, community, view } = c.var
  const settings = await getTellingSettings(db, community.id)
  return html(c, <BackPage view={view} settings={settings} said={said} />, status)
}

/** What a code stands for. Wrong ones are counted, and after too many no code is looked up for a while. */
async function receiptIn(c: Ctx): Promise<Receipt> {
  const found = await lookUp(c, readPrintedCode(c.req.param('code') ?? ''))
  if (!found || typeof found === 'number') throw new NotFound()
  return found
}

/** Answers what it stands for; null where there is none; or after how many minutes to try again. */
async function lookUp(c: Ctx, code: string): Promise<Receipt | number | null> {
  const { db, community, now } = c.var
  const shares = [
    { of: `told ${clientOf(c)}`, atMost: wrongCodesFromClient },
    { of: 'told', atMost: wrongCodesAtAll },
  ]
  const tried = await countTry(db, community.id, shares, now())
  if (!tried.ok) return tried.minutes
  const found = await findReceipt(db, community.id, await printedCodeDigest(code, community.id))
  if (found) await forgetTries(db, community.id, tried.ids)
  return found
}

/** The recording that was sent, or what is wrong with it. */
async function soundIn(
  c: Ctx,
): Promise<Sound | 'telling.problem.sound' | 'telling.problem.sound-long' | 'telling.problem.sound-kind'> {
  const sent = await c.req.formData().catch(() => new FormData())
  const file = sent.get('sound')
  if (!(file instanceof File) || file.size === 0) return 'telling.problem.sound'
  if (file.size > voiceAtMost) return 'telling.problem.sound-long'
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = kindOfSound(bytes)
  return kind === null ? 'telling.problem.sound-kind' : { kind, bytes }
}

/** So long that it was not read at all. */
function isTooLong(c: Ctx): boolean {
  return Number(c.req.header('content-length') ?? 0) > voiceAtMost + megabyte
}

function tooLong(c: Ctx): Said {
  return withProblem(blank, 'sound', c.var.view.w('telling.problem.sound-long'))
}

function fingerprintOf({ bytes }: Sound): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function refused(c: Ctx, said: Said, field: string, why: 'much' | 'key-reused'): Said {
  return why === 'key-reused'
    ? keyReused(c, said)
    : withProblem(said, field, c.var.view.w('telling.problem.much'))
}
