import { Hono } from 'hono'
import { doDeed } from '../../../platform/deeds.ts'
import { clientOf } from '../../../platform/http/client.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { withQuery } from '../../../platform/urls.ts'
import { people } from '../../people/urls.ts'
import { comeIn } from '../come-in.ts'
import { readDevice } from '../devices/device.ts'
import { ownPath } from '../own-path.ts'
import { countTry } from '../tries.ts'
import { welcome } from '../urls.ts'
import { sendLinks, useLink } from './commands.ts'
import { PressForm, SignInForm } from './forms.ts'
import { LinkGonePage, LinkPage } from './link-pages.tsx'
import { SentPage, SignInPage } from './pages.tsx'
import { findLink } from './queries.ts'
import { lettersFromClient, lettersToAddress, stillAnswers } from './rules.ts'

/** Signing in by a link in a letter. */
export function signInRoutes(keeps: Keeps): Hono<Env> {
  const { flashes, now } = keeps
  const routes = new Hono<Env>()

  routes.get(welcome.signIn.path, (c) => {
    const next = ownPath(c.req.query('next'))
    if (c.var.visitor) return c.redirect(next ?? people.me.to(), 303)
    return showSignIn(c, { ...blank, values: next ? { next } : {} })
  })

  routes.post(welcome.signIn.path, async (c) => {
    const { db, community, view } = c.var
    const said = await readForm(c, SignInForm)
    if (!said.ok) return showSignIn(c, said, 422)
    const { email } = said.input
    const next = ownPath(said.input.next)
    const shares = [
      { of: `letter ${email.toLowerCase()}`, atMost: lettersToAddress },
      { of: `letters ${clientOf(c)}`, atMost: lettersFromClient },
    ]
    const tried = await countTry(db, community.id, shares, now())
    if (!tried.ok)
      return showSignIn(c, withProblem(said, 'email', view.w('welcome.problem.letters', tried)), 429)

    const asked = { email, next, device: readDevice(c.req.header('user-agent') ?? '') }
    const sender = { community, baseUrl: keeps.baseUrl }
    const outcome = await doOnce(c, said, (tx) => sendLinks(tx, sender, asked, now()))
    if (!outcome.ok) return showSignIn(c, withProblem(said, 'form', view.w('platform.form.key-reused')), 422)
    flashes.set(c, 'welcome.sent.looked', { address: email })
    return c.redirect(withQuery(welcome.signInSent.to(), { next }), 303)
  })

  routes.get(welcome.signInSent.path, (c) =>
    html(c, <SentPage view={c.var.view} next={ownPath(c.req.query('next'))} sendsMail={keeps.sendsMail} />),
  )

  routes.get(welcome.signInLink.path, (c) => {
    const next = ownPath(c.req.query('next'))
    return showLink(c, { ...blank, values: next ? { next } : {} }, next)
  })

  routes.post(welcome.signInLink.path, async (c) => {
    const { db, community } = c.var
    const said = await readForm(c, PressForm)
    const next = ownPath(said.values.next)
    if (!said.ok) return showLink(c, said, next, 422)
    // Whoever presses twice is somebody by the second time: the form is the same, whoever is here.
    const sent = { key: said.key, content: c.req.path }
    const outcome = await doDeed(db, community.id, sent, now(), (tx) =>
      useLink(tx, community.id, c.req.param('secret'), now()),
    )
    if (!outcome.ok || !stillAnswers(outcome.at, now())) return showLink(c, said, next, 422)
    await comeIn(c, keeps, db, { communityId: community.id, personId: outcome.personId })
    return c.redirect(next ?? people.me.to(), 303)
  })

  function showSignIn(c: Ctx, said: Said, status: 200 | 422 | 429 = 200) {
    return html(c, <SignInPage view={c.var.view} said={said} sendsMail={keeps.sendsMail} />, status)
  }

  async function showLink(c: Ctx, said: Said, next: string | null, status: 200 | 422 = 200) {
    const { db, community, view } = c.var
    const secret = c.req.param('secret') ?? ''
    const link = await findLink(db, community.id, secret, now())
    if (!link) return html(c, <LinkGonePage view={view} next={next} />, status)
    return html(
      c,
      <LinkPage view={view} name={link.name} action={welcome.signInLink.to({ secret })} said={said} />,
      status,
    )
  }

  return routes
}
