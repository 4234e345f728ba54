import { Hono } from 'hono'
import { homeOf, isScannable, opensOnlyHere } from '../../../platform/addresses.ts'
import { newPrintedCode, printedCodeDigest, readPrintedCode } from '../../../platform/auth/secrets.ts'
import { doDeed } from '../../../platform/deeds.ts'
import { clientOf } from '../../../platform/http/client.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { people } from '../../people/urls.ts'
import { comeIn } from '../come-in.ts'
import { ownPath } from '../own-path.ts'
import { stillAnswers } from '../sign-in/rules.ts'
import { countTry, forgetTries } from '../tries.ts'
import { welcome } from '../urls.ts'
import { CodePage } from './code-page.tsx'
import { makeCode, useCode } from './commands.ts'
import { CodeForm, MakeForm } from './forms.ts'
import { MadeCodePage } from './made-page.tsx'
import { MakeCodePage } from './pages.tsx'
import { findWaitingCode, getCodeHolder } from './queries.ts'
import { type CodeHolder, whyNoCode, wrongCodesAtAll, wrongCodesFromClient } from './rules.ts'

/** Printed codes: a broker makes one, and whoever holds the paper signs in with it. */
export function codeRoutes(keeps: Keeps): Hono<Env> {
  const { now } = keeps
  const routes = new Hono<Env>()

  routes.get(welcome.signInCode.path, (c) => {
    const next = ownPath(c.req.query('next'))
    if (c.var.visitor) return c.redirect(next ?? people.me.to(), 303)
    return showCode(c, { ...blank, values: next ? { next } : {} })
  })

  routes.post(welcome.signInCode.path, async (c) => {
    const { db, community, view } = c.var
    const said = await readForm(c, CodeForm)
    if (!said.ok) return showCode(c, said, 422)
    const shares = [
      { of: `code ${clientOf(c)}`, atMost: wrongCodesFromClient },
      { of: 'code', atMost: wrongCodesAtAll },
    ]
    const tried = await countTry(db, community.id, shares, now())
    if (!tried.ok) return showCode(c, withProblem(said, 'code', view.w('welcome.problem.codes', tried)), 429)

    const digest = await printedCodeDigest(readPrintedCode(said.input.code), community.id)
    // Whoever presses twice is somebody by the second time: the form is the same, whoever is here.
    const sent = { key: said.key, content: [c.req.path, digest] }
    const outcome = await doDeed(db, community.id, sent, now(), (tx) =>
      useCode(tx, community.id, digest, now()),
    )
    if (!outcome.ok || !stillAnswers(outcome.at, now())) {
      const why = outcome.ok ? 'code-gone' : outcome.why
      if (why === 'key-reused')
        return showCode(c, withProblem(said, 'form', view.w('platform.form.key-reused')), 422)
      return showCode(c, withProblem(said, 'code', view.w(`welcome.problem.${why}`)), 422)
    }
    await forgetTries(db, community.id, tried.ids)
    await comeIn(c, keeps, db, { communityId: community.id, personId: outcome.personId })
    return c.redirect(ownPath(said.input.next) ?? people.me.to(), 303)
  })

  routes.get(welcome.printedCode.path, async (c) => showMake(c, await holderIn(c), blank))

  routes.post(welcome.printedCode.path, async (c) => {
    const { actor, community, view } = c.var
    const holder = await holderIn(c)
    const said = await readForm(c, MakeForm)
    if (!said.ok) return showMake(c, holder, said, 422)
    const code = newPrintedCode()
    const digest = await printedCodeDigest(code, community.id)
    const sender = { community, baseUrl: keeps.baseUrl }
    const outcome = await doOnce(c, said, (tx) =>
      makeCode(tx, actor, { personId: holder.id, digest }, sender, now()),
    )
    if (!outcome.ok) return showMake(c, holder, said, 422)
    // The same form again: its code was shown, is kept nowhere, and this one opens nothing.
    if (outcome.digest !== digest) return showMake(c, holder, blank, 422, true)
    const address = homeOf(keeps.baseUrl, community) + welcome.signInCode.to()
    const expiresAt = new Date(outcome.expiresAt)
    return html(
      c,
      <MadeCodePage
        view={view}
        holder={holder}
        code={code}
        address={address}
        onlyHere={opensOnlyHere(address)}
        scans={isScannable(address, community)}
        expiresAt={expiresAt}
      />,
    )
  })

  async function showMake(c: Ctx, holder: CodeHolder, said: Said, status: 200 | 422 = 200, shown = false) {
    const { db, actor, view } = c.var
    const { communityId } = actor
    const waiting = await findWaitingCode(db, { communityId, personId: holder.id }, now())
    const why = whyNoCode(holder, actor.personId)
    return html(
      c,
      <MakeCodePage view={view} holder={holder} waiting={waiting} why={why} shown={shown} said={said} />,
      status,
    )
  }

  return routes
}

function showCode(c: Ctx, said: Said, status: 200 | 422 | 429 = 200) {
  return html(c, <CodePage view={c.var.view} said={said} />, status)
}

async function holderIn(c: Ctx): Promise<CodeHolder> {
  const id = idIn(c, 'personId')
  return getCodeHolder(c.var.db, c.var.actor.communityId, id)
}
