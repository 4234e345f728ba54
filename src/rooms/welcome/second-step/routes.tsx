import { Hono } from 'hono'
import { secondHolds } from '../../../platform/auth/second.ts'
import { newPrintedCode, printedCodeDigest, readPrintedCode } from '../../../platform/auth/secrets.ts'
import { keepSecond, leaveSecond } from '../../../platform/auth/sessions.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { clientOf } from '../../../platform/http/client.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { withQuery } from '../../../platform/urls.ts'
import { people } from '../../people/urls.ts'
import { ownPath } from '../own-path.ts'
import { countTry, forgetTries } from '../tries.ts'
import { AppPage } from './app-page.tsx'
import { AskPage, NeededPage } from './ask-page.tsx'
import { CodesPage, MadeCodesPage } from './codes-page.tsx'
import { beginApp, keepCodes, stopSecond, useApp, useSecondCode } from './commands.ts'
import { AskForm, PressForm } from './forms.ts'
import { MinePage } from './mine-page.tsx'
import { findNewApp, getSecondWays } from './queries.ts'
import { resetRoutes } from './reset-routes.tsx'
import { codesOnSheet, looksLikeFigures, wrongAtOnce, wrongInADay } from './rules.ts'
import { secondStep } from './urls.ts'

const dayInMinutes = 24 * 60
const fromOneClient = 20

/** The second step: taking it, making one, and taking it away from somebody who lost it. */
export function secondStepRoutes(keeps: Keeps): Hono<Env> {
  const { cookies, flashes, now } = keeps
  const routes = new Hono<Env>()

  routes.get(secondStep.ask.path, (c) => {
    const next = ownPath(c.req.query('next'))
    const { second } = c.var.actor
    if (!second?.has) return html(c, <NeededPage view={c.var.view} />)
    if (second.given) return c.redirect(next ?? people.me.to(), 303)
    return showAsk(c, { ...blank, values: next ? { next } : {} })
  })

  routes.post(secondStep.ask.path, async (c) => {
    const said = await readForm(c, AskForm)
    if (!said.ok) return showAsk(c, said, 422)
    const { code, own, next } = said.input
    const used = await tryCode(c, said, async (tx) => {
      const { actor } = c.var
      const done = looksLikeFigures(code)
        ? await useApp(tx, actor, { typed: code, isNew: false }, now())
        : await useSecondCode(tx, actor, await digestOf(actor, readPrintedCode(code)), now())
      if (done.ok) await keep(c, tx, own === 'yes')
      return done
    })
    if (!used.ok) return showAsk(c, used.said, used.status)
    return c.redirect(ownPath(next) ?? people.me.to(), 303)
  })

  routes.post(secondStep.leave.path, async (c) => {
    const { actor } = c.var
    const said = await readForm(c, PressForm)
    if (!said.ok) return showAsk(c, said, 422)
    if (actor.second?.asks === 'must') throw new NotFound()
    const outcome = await doOnce(c, said, async (tx) => {
      await leaveSecond(tx, actor.communityId, cookies.read(c, 'session') ?? '', now())
      return { ok: true }
    })
    if (!outcome.ok) return showAsk(c, keyReused(c, said), 422)
    flashes.set(c, 'second-step.flash.without')
    return c.redirect(people.me.to(), 303)
  })

  // From here on: one's own. Where there is a second step already, it comes first.
  for (const { path } of [
    secondStep.mine,
    secondStep.app,
    secondStep.newApp,
    secondStep.stopApp,
    secondStep.codes,
    secondStep.stop,
  ])
    routes.use(path, async (c, next) => {
      const { second } = c.var.actor
      if (!second?.has || second.given) return next()
      return c.redirect(withQuery(secondStep.ask.to(), { next: secondStep.mine.to() }), 303)
    })

  routes.get(secondStep.mine.path, (c) => showMine(c))

  routes.post(secondStep.newApp.path, async (c) => {
    const said = await readForm(c, PressForm)
    if (!said.ok) return showMine(c, said.problems)
    const outcome = await doOnce(c, said, (tx) => beginApp(tx, c.var.actor, now()))
    if (!outcome.ok) return c.redirect(secondStep.mine.to(), 303)
    return c.redirect(secondStep.app.to(), 303)
  })

  routes.get(secondStep.app.path, (c) => showApp(c, blank))

  routes.post(secondStep.app.path, async (c) => {
    const said = await readForm(c, AskForm)
    // Not begun, or done already: the page before says how it is.
    if ((await findNewApp(c.var.db, c.var.actor)) === null)
      return showMine(c, said.ok ? {} : said.problems, 422)
    if (!said.ok) return showApp(c, said, 422)
    const used = await tryCode(c, said, async (tx) => {
      const done = await useApp(tx, c.var.actor, { typed: said.input.code, isNew: true }, now())
      if (done.ok) await keep(c, tx, said.input.own === 'yes')
      return done
    })
    if (!used.ok) return showApp(c, used.said, used.status)
    flashes.set(c, 'second-step.flash.app')
    return c.redirect(secondStep.mine.to(), 303)
  })

  routes.get(secondStep.codes.path, (c) => showCodes(c, blank))

  routes.post(secondStep.codes.path, async (c) => {
    const { actor, view } = c.var
    const said = await readForm(c, PressForm)
    if (!said.ok) return showCodes(c, said, 422)
    const codes = Array.from({ length: codesOnSheet }, newPrintedCode)
    const digests = await Promise.all(codes.map((code) => digestOf(actor, code)))
    const outcome = await doOnce(c, said, async (tx) => {
      const kept = await keepCodes(tx, actor, digests, now())
      // Whoever had none has one now, and has taken it by holding the sheet.
      if (!actor.second?.has) await keep(c, tx, false)
      return kept
    })
    if (!outcome.ok) return showCodes(c, keyReused(c, said), 422)
    // The same form again: its codes were shown, are kept nowhere, and these open nothing.
    if (outcome.first !== digests[0]) return showCodes(c, blank, 422, true)
    return html(c, <MadeCodesPage view={view} codes={codes} />)
  })

  for (const [at, what] of [
    [secondStep.stopApp, 'app'],
    [secondStep.stop, 'all'],
  ] as const)
    routes.post(at.path, async (c) => {
      const said = await readForm(c, PressForm)
      if (!said.ok) return showMine(c, said.problems)
      const outcome = await doOnce(c, said, (tx) => stopSecond(tx, c.var.actor, what, now()))
      if (!outcome.ok) return showMine(c, keyReused(c, said).problems)
      flashes.set(c, `second-step.flash.stopped-${what}`)
      return c.redirect(secondStep.mine.to(), 303)
    })

  routes.route('/', resetRoutes(keeps))

  /** Counts a try, does it, and takes the count back where it was right. */
  async function tryCode(
    c: Ctx,
    said: Said & { key: string; input: unknown },
    work: (tx: Tx) => Promise<{ ok: true } | { ok: false; why: 'wrong' | 'used' }>,
  ): Promise<{ ok: true } | { ok: false; said: Said; status: 422 | 429 }> {
    const { db, actor, view } = c.var
    const shares = [
      { of: `second ${actor.personId}`, atMost: wrongAtOnce },
      { of: `second day ${actor.personId}`, atMost: wrongInADay, withinMinutes: dayInMinutes },
      { of: `seconds ${clientOf(c)}`, atMost: fromOneClient },
    ]
    const tried = await countTry(db, actor.communityId, shares, now())
    if (!tried.ok)
      return {
        ok: false,
        said: withProblem(said, 'code', view.w('second-step.problem.tries', tried)),
        status: 429,
      }
    const outcome = await doOnce(c, said, work)
    if (outcome.ok) {
      await forgetTries(db, actor.communityId, tried.ids)
      return outcome
    }
    if (outcome.why === 'key-reused') return { ok: false, said: keyReused(c, said), status: 422 }
    const problem = view.w(`second-step.problem.${outcome.why}`)
    return { ok: false, said: withProblem(said, 'code', problem), status: 422 }
  }

  function keep(c: Ctx, tx: Tx, ownDevice: boolean) {
    const secret = cookies.read(c, 'session') ?? ''
    return keepSecond(tx, c.var.actor.communityId, secret, secondHolds(now(), ownDevice))
  }

  return routes
}

function showAsk(c: Ctx, said: Said, status: 200 | 422 | 429 = 200) {
  const canLeave = c.var.actor.second?.asks !== 'must'
  return html(c, <AskPage view={c.var.view} said={said} canLeave={canLeave} />, status)
}

async function showMine(c: Ctx, problems: Record<string, string> = {}, otherwise: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const ways = await getSecondWays(db, actor)
  const status = Object.keys(problems).length > 0 ? 422 : otherwise
  return html(c, <MinePage view={view} ways={ways} problems={problems} />, status)
}

async function showApp(c: Ctx, said: Said, status: 200 | 422 | 429 = 200) {
  const secret = await findNewApp(c.var.db, c.var.actor)
  // Not begun, or done already.
  if (secret === null) return c.redirect(secondStep.mine.to(), 303)
  return html(c, <AppPage view={c.var.view} secret={secret} said={said} />, status)
}

async function showCodes(c: Ctx, said: Said, status: 200 | 422 = 200, shown = false) {
  const { codesMadeAt } = await getSecondWays(c.var.db, c.var.actor)
  const hasOld = codesMadeAt !== null
  return html(c, <CodesPage view={c.var.view} hasOld={hasOld} shown={shown} said={said} />, status)
}

/** Made slow, and of this person alone: the same code of somebody else is another. */
function digestOf({ communityId, personId }: { communityId: string; personId: string }, code: string) {
  return printedCodeDigest(code, `${communityId} ${personId}`)
}
