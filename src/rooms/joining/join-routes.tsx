import { Hono } from 'hono'
import { homeOf, isScannable, opensOnlyHere } from '../../platform/addresses.ts'
import { newPrintedCode, printedCodeDigest, readPrintedCode } from '../../platform/auth/secrets.ts'
import { NotFound } from '../../platform/errors.ts'
import { clientOf } from '../../platform/http/client.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { longId } from '../../platform/ids.ts'
import { getTexts } from '../agreement/queries.ts'
import { todayIn } from '../exchanges/today.ts'
import { wrongCodesAtAll, wrongCodesFromClient } from '../welcome/codes/rules.ts'
import { countTry, forgetTries } from '../welcome/tries.ts'
import { ApplyPage } from './apply-page.tsx'
import { endArrival, goOn, sayHello, sayHelloAgain, sayWhatIBring, signOnTheWay } from './commands.ts'
import { BringForm, CodeForm, HelloForm, Nothing, NotNowForm, TapForm } from './forms.ts'
import { CodePage, MinePage } from './mine-page.tsx'
import { type Arrival, findByCode } from './queries.ts'
import { SlipPage } from './slip-page.tsx'
import { joining } from './urls.ts'

/** Hellos in a quarter of an hour: from one client (a family, a hall full of people), and at all. */
const hellosFromClient = 10
const hellosAtAll = 200
/** A device may be somebody else's, so it forgets a newcomer's code soon. */
const codeKeptSeconds = 60 * 60

/** The newcomer's side: saying hello, and seeing with a code where one is. No e-mail, no account, no reason needed. */
export function joinRoutes({ cookies, flashes, baseUrl, now }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(joining.apply.path, (c) =>
    c.var.visitor ? c.redirect(joining.index.to(), 303) : showApply(c, blank),
  )

  routes.post(joining.apply.path, async (c) => {
    const { db, community, view } = c.var
    const said = await readForm(c, HelloForm)
    if (!said.ok) return showApply(c, said, 422)
    const shares = [
      { of: `hello ${clientOf(c)}`, atMost: hellosFromClient },
      { of: 'hello', atMost: hellosAtAll },
    ]
    const tried = await countTry(db, community.id, shares, now())
    if (!tried.ok)
      return showApply(c, withProblem(said, 'form', view.w('joining.problem.hellos', tried)), 429)
    const code = newPrintedCode()
    const digest = await printedCodeDigest(code, community.id)
    const outcome = await doOnce(c, said, (tx) =>
      sayHello(tx, community.id, { ...said.input, language: view.language, digest }, now()),
    )
    if (!outcome.ok) return showApply(c, keyReused(c, said), 422)
    // The same form again: its code was shown, is kept nowhere, and this one opens nothing.
    if (outcome.digest !== digest)
      return showApply(c, withProblem(said, 'form', view.w('joining.problem.said-already')), 422)
    keep(c, code)
    const address = homeOf(baseUrl, community) + joining.mine.to()
    return html(
      c,
      <SlipPage
        view={view}
        what="said-hello"
        name={said.input.name}
        code={code}
        address={address}
        onlyHere={opensOnlyHere(address)}
        scans={isScannable(address, community)}
        back={joining.mine.to()}
      />,
    )
  })

  routes.get(joining.mine.path, async (c) => {
    const arrival = await findMine(c)
    if (arrival) return showMine(c, arrival, blank)
    if (cookies.read(c, 'arrival')) cookies.drop(c, 'arrival')
    return html(c, <CodePage view={c.var.view} said={blank} />)
  })

  routes.post(joining.mine.path, async (c) => {
    const { db, community, view } = c.var
    const said = await readForm(c, CodeForm)
    const again = (said: Said, status: 422 | 429 = 422) =>
      html(c, <CodePage view={view} said={said} />, status)
    if (!said.ok) return again(said)
    const shares = [
      { of: `arrival ${clientOf(c)}`, atMost: wrongCodesFromClient },
      { of: 'arrival', atMost: wrongCodesAtAll },
    ]
    const tried = await countTry(db, community.id, shares, now())
    if (!tried.ok) return again(withProblem(said, 'code', view.w('welcome.problem.codes', tried)), 429)
    const code = readPrintedCode(said.input.code)
    const digest = await printedCodeDigest(code, community.id)
    if (!(await findByCode(db, community.id, digest)))
      return again(withProblem(said, 'code', view.w('joining.problem.code')))
    await forgetTries(db, community.id, tried.ids)
    keep(c, code)
    return c.redirect(joining.mine.to(), 303)
  })

  routes.post(joining.hello.path, async (c) => {
    const { community, view } = c.var
    const arrival = await mine(c)
    const said = await readForm(c, HelloForm)
    if (!said.ok) return showMine(c, arrival, said, 422)
    const outcome = await doOnce(c, said, (tx) =>
      sayHelloAgain(tx, community.id, arrival.id, { ...said.input, language: view.language }, now()),
    )
    return outcome.ok ? done(c, 'joining.flash.hello') : refused(c, arrival, said, outcome.why)
  })

  routes.post(joining.bring.path, async (c) => {
    const arrival = await mine(c)
    const said = await readForm(c, BringForm)
    if (!said.ok) return showMine(c, arrival, said, 422)
    const outcome = await doOnce(c, said, (tx) =>
      sayWhatIBring(tx, c.var.community.id, arrival.id, said.input),
    )
    return outcome.ok ? done(c, 'joining.flash.kept') : refused(c, arrival, said, outcome.why)
  })

  routes.post(joining.sign.path, async (c) => {
    const { community, view } = c.var
    const arrival = await mine(c)
    const said = await readForm(c, TapForm)
    if (!said.ok) return showMine(c, arrival, said, 422)
    const signed = {
      versionId: longId(said.input.version) ?? '',
      readIn: view.language,
      today: todayIn(c),
    }
    const outcome = await doOnce(c, said, (tx) => signOnTheWay(tx, community.id, arrival.id, signed))
    return outcome.ok ? done(c, 'agreement.flash.signed') : refused(c, arrival, said, outcome.why)
  })

  routes.post(joining.notNowMine.path, async (c) => {
    const { community } = c.var
    const arrival = await mine(c)
    const said = await readForm(c, NotNowForm)
    if (!said.ok) return showMine(c, arrival, said, 422)
    const ending = { id: arrival.id, by: null, why: said.input.why }
    const outcome = await doOnce(c, said, (tx) => endArrival(tx, community.id, ending, now()))
    return outcome.ok ? done(c, 'joining.flash.not-now') : refused(c, arrival, said, outcome.why)
  })

  routes.post(joining.onMine.path, async (c) => {
    const arrival = await mine(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showMine(c, arrival, said, 422)
    const outcome = await doOnce(c, said, (tx) =>
      goOn(tx, c.var.community.id, { id: arrival.id, by: null }, now()),
    )
    return outcome.ok ? done(c, 'joining.flash.goes-on') : refused(c, arrival, said, outcome.why)
  })

  routes.post(joining.away.path, async (c) => {
    const arrival = await mine(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showMine(c, arrival, said, 422)
    cookies.drop(c, 'arrival')
    return c.redirect(joining.apply.to(), 303)
  })

  return routes

  function keep(c: Ctx, code: string) {
    // A wall is everybody's, and keeps nobody's code.
    if (!c.var.wall) cookies.keep(c, 'arrival', code, codeKeptSeconds)
  }

  async function findMine(c: Ctx): Promise<Arrival | null> {
    const { db, community } = c.var
    const code = c.var.wall ? null : cookies.read(c, 'arrival')
    if (!code || code.length > 20) return null
    return findByCode(db, community.id, await printedCodeDigest(code, community.id))
  }

  async function mine(c: Ctx): Promise<Arrival> {
    const arrival = await findMine(c)
    if (!arrival) throw new NotFound()
    return arrival
  }

  function done(c: Ctx, flash: Parameters<typeof flashes.set>[1]) {
    flashes.set(c, flash)
    return c.redirect(joining.mine.to(), 303)
  }

  function refused(c: Ctx, arrival: Arrival, said: Said, why: 'gone' | 'changed-meanwhile' | 'key-reused') {
    const { w } = c.var.view
    const words = {
      gone: w('joining.problem.gone'),
      'changed-meanwhile': w('agreement.problem.changed-meanwhile'),
      'key-reused': w('platform.form.key-reused'),
    }
    return showMine(c, arrival, withProblem(said, 'form', words[why]), 422)
  }
}

function showApply(c: Ctx, said: Said, status: 200 | 422 | 429 = 200) {
  return html(c, <ApplyPage view={c.var.view} said={said} />, status)
}

async function showMine(c: Ctx, arrival: Arrival, said: Said, status: 200 | 422 = 200) {
  const { db, community, view } = c.var
  const texts = arrival.currentId ? await getTexts(db, community.id, arrival.currentId) : new Map()
  return html(c, <MinePage view={view} arrival={arrival} texts={texts} said={said} />, status)
}
