import { Hono } from 'hono'
import { opensOnlyHere } from '../../../platform/addresses.ts'
import { type Db, inCommunity } from '../../../platform/db/database.ts'
import { clientOf } from '../../../platform/http/client.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { findCommunity } from '../../community/queries.ts'
import { community } from '../../community/urls.ts'
import { getContact } from '../../people/queries.ts'
import { findWaitingCode } from '../codes/queries.ts'
import { comeIn } from '../come-in.ts'
import { stillAnswers } from '../sign-in/rules.ts'
import { welcome } from '../urls.ts'
import { beginAgain, beginOnce } from './commands.ts'
import { BeginDemoPage, BeginOwnPage } from './form-pages.tsx'
import { BeginForm, DemoForm } from './forms.ts'
import { NextPage } from './next-page.tsx'
import { BeginPage, BegunPage } from './pages.tsx'
import { setupCodeGuard } from './setup-code.ts'

/** Puts the demo village into an empty house. Answers false when it is not empty. */
export type SeedVillage = (db: Db, now: Date) => Promise<boolean>

/** The very first visit. Nobody has an account before it, and none of this is there after it. */
export function beginRoutes(keeps: Keeps, seedVillage: SeedVillage): Hono<Env> {
  const { now } = keeps
  const setupCode = setupCodeGuard(keeps.setupCode, now)
  const routes = new Hono<Env>()

  routes.get(welcome.begin.path, (c) => html(c, <BeginPage view={c.var.view} />))
  routes.get(welcome.beginDemo.path, (c) => showDemo(c, blank))
  routes.get(welcome.beginEmpty.path, (c) => showOwn(c, false, fresh))
  routes.get(welcome.beginBringing.path, (c) => showOwn(c, true, fresh))

  routes.post(welcome.beginDemo.path, async (c) => {
    if (c.var.view.community) return showBegun(c)
    const said = await readForm(c, DemoForm)
    if (!said.ok) return showDemo(c, said, 422)
    const problem = whyNotSetUp(c, said.input.setup_code)
    if (problem) return showDemo(c, withProblem(said, 'setup_code', problem.words), problem.status)
    return (await seedVillage(c.var.db, now())) ? c.redirect(welcome.signInAs.to(), 303) : showBegun(c)
  })

  routes.post(welcome.beginEmpty.path, (c) => begin(c, false))
  routes.post(welcome.beginBringing.path, (c) => begin(c, true))

  routes.get(welcome.firstSteps.path, async (c) => {
    const { db, actor, view } = c.var
    const { email } = await getContact(db, actor.communityId, actor.personId)
    const code = await findWaitingCode(db, actor, now())
    const { personId } = actor
    const facts = {
      personId,
      hasEmail: email !== null,
      hasCode: code !== null,
      sendsMail: keeps.sendsMail,
      onlyHere: opensOnlyHere(keeps.baseUrl),
    }
    return html(c, <NextPage view={view} {...facts} />)
  })

  async function begin(c: Ctx, bringing: boolean) {
    const { db, view } = c.var
    const said = await readForm(c, BeginForm)
    if (!said.ok) return view.community ? showBegun(c) : showOwn(c, bringing, said, 422)
    const { name, person, email, time_zone: timeZone, setup_code } = said.input
    const problem = view.community ? null : whyNotSetUp(c, setup_code)
    if (problem) return showOwn(c, bringing, withProblem(said, 'setup_code', problem.words), problem.status)

    const beginning = { name, person, email, timeZone }
    const deed = { key: said.key, content: [c.req.path, beginning] }
    const begun = view.community
      ? await beginAgain(db, view.community.id, deed, now())
      : await beginOnce(db, deed, beginning, now())
    if (!begun.ok || !stillAnswers(begun.at, now())) return showBegun(c)
    if (view.community) await comeIn(c, keeps, db, begun)
    else await inCommunity(db, begun.communityId, (one) => comeIn(c, keeps, one, begun))
    // Without e-mail, the way back in comes before everything else.
    return c.redirect(bringing && email ? community.imports.to() : welcome.firstSteps.to(), 303)
  }

  /** What is wrong with a setup code, with the status to say it with, or null. */
  function whyNotSetUp(c: Ctx, typed: string): { words: string; status: 422 | 429 } | null {
    const { w } = c.var.view
    const asked = setupCode.ask(typed, clientOf(c))
    if (asked === 'wrong') return { words: w('welcome.problem.setup-code'), status: 422 }
    if (asked === 'too-often') return { words: w('welcome.problem.setup-code-often'), status: 429 }
    return null
  }

  function showDemo(c: Ctx, said: Said, status: 200 | 422 | 429 = 200) {
    return html(c, <BeginDemoPage view={c.var.view} said={said} asksSetupCode={setupCode.isAsked} />, status)
  }

  function showOwn(c: Ctx, bringing: boolean, said: Said, status: 200 | 422 | 429 = 200) {
    return html(
      c,
      <BeginOwnPage view={c.var.view} said={said} asksSetupCode={setupCode.isAsked} bringing={bringing} />,
      status,
    )
  }

  async function showBegun(c: Ctx) {
    const begun = await findCommunity(c.var.db)
    // Whoever had the village brought in a second time is as welcome in it as anybody.
    if (begun?.isDemo) return c.redirect(welcome.signInAs.to(), 303)
    return html(c, <BegunPage view={c.var.view} name={begun?.name ?? ''} />, 422)
  }

  return routes
}

const fresh: Said = { values: { time_zone: 'Europe/London' }, problems: {} }
