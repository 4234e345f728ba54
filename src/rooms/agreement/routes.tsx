import { Hono } from 'hono'
import { isBroker } from '../../platform/auth/actor.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { todayIn } from '../exchanges/today.ts'
import { people } from '../people/urls.ts'
import { keyInSignature, looksAfter, signWithTap, takeBackSignature } from './commands.ts'
import { KeyInPage } from './form-pages.tsx'
import { KeyInForm, Nothing, SignForm } from './forms.ts'
import { PaperPage } from './paper-page.tsx'
import { proposalRoutes } from './proposal-routes.tsx'
import { getSigner, getStanding, getTexts, listSigners } from './queries.ts'
import { AgreementPage } from './show-page.tsx'
import { SignedPage } from './signed-page.tsx'
import { startingTexts } from './starting.ts'
import { inTongue } from './text.tsx'
import { agreement } from './urls.ts'

/** What we promise each other: reading it, signing it, and who has. */
export function agreementRoutes(keeps: Keeps): Hono<Env> {
  const { flashes } = keeps
  const routes = new Hono<Env>()
  routes.get(agreement.show.path, (c) => showAgreement(c))

  routes.post(agreement.sign.path, async (c) => {
    const { actor, view, now } = c.var
    const said = await readForm(c, SignForm)
    if (!said.ok) return showAgreement(c, said.problems)
    const signed = {
      versionId: longId(said.input.version) ?? '',
      readIn: view.language,
      today: todayIn(c),
    }
    if (!signed.versionId) return showAgreement(c, { form: view.w('agreement.problem.changed-meanwhile') })
    const outcome = await doOnce(c, said, (tx) => signWithTap(tx, actor, signed, now()))
    if (!outcome.ok) return showAgreement(c, { form: sayWhyNot(c, outcome.why) })
    const action = agreement.takeBack.to({ signingId: shortId(outcome.signingId) })
    flashes.set(c, 'agreement.flash.signed', {}, { action, values: {} })
    return c.redirect(agreement.show.to(), 303)
  })

  routes.post(agreement.takeBack.path, async (c) => {
    const { actor, now } = c.var
    const signingId = idIn(c, 'signingId')
    const said = await readForm(c, Nothing)
    if (!said.ok) return showAgreement(c, said.problems)
    const outcome = await doOnce(c, said, (tx) => takeBackSignature(tx, actor, signingId, now()))
    if (!outcome.ok) return showAgreement(c, { form: sayWhyNot(c, outcome.why) })
    flashes.set(c, 'agreement.flash.taken-back')
    const own = outcome.personId === actor.personId
    return c.redirect(
      own ? agreement.show.to() : people.show.to({ personId: shortId(outcome.personId) }),
      303,
    )
  })

  routes.get(agreement.signed.path, async (c) => {
    const { db, actor, view } = c.var
    const after = longId(c.req.query('after') ?? '')
    // Who has yet to sign is for those who go and ask them; a list of them would be a pillory.
    const signed = !(isBroker(actor) && c.req.query('still') === 'yes')
    const found = await listSigners(db, actor.communityId, { signed, after })
    return html(
      c,
      <SignedPage
        view={view}
        {...found}
        isFirst={!after}
        signed={signed}
        isBroker={isBroker(actor)}
        today={todayIn(c)}
      />,
    )
  })

  routes.get(agreement.paper.path, async (c) => {
    const { db, actor, view } = c.var
    const { versionId, number } = await getStanding(db, actor.communityId, actor.personId)
    const texts = await textsOf(c, versionId)
    const { wording } = inTongue(texts, view.language) ?? { wording: startingTexts.en }
    return html(c, <PaperPage view={view} wording={wording} number={number} />)
  })

  routes.get(agreement.keyIn.path, async (c) => {
    const { db, actor, view, community } = c.var
    const person = await signerIn(c)
    const standing = await getStanding(db, actor.communityId, person.id)
    const { versionId } = standing
    if (!versionId) return c.redirect(agreement.show.to(), 303)
    const [year = '', month = '', day = ''] = todayIn(c).split('-')
    const values = {
      version: shortId(versionId),
      'day-day': day,
      'day-month': month,
      'day-year': year,
      language: person.language ?? community.language,
    }
    return html(c, <KeyInPage view={view} person={person} standing={standing} said={{ ...blank, values }} />)
  })

  routes.post(agreement.keyIn.path, async (c) => {
    const { actor, now, view } = c.var
    const person = await signerIn(c)
    const said = await readForm(c, KeyInForm)
    if (!said.ok) return showKeyIn(c, person, said)
    const { version, how, day: signedOn, witness, kept: keptWhere, language: readIn } = said.input
    const versionId = longId(version)
    if (!versionId)
      return showKeyIn(c, person, withProblem(said, 'form', view.w('agreement.problem.changed-meanwhile')))
    const seen = { personId: person.id, versionId, how, readIn, signedOn, witness, keptWhere }
    const outcome = await doOnce(c, said, (tx) => keyInSignature(tx, actor, seen, todayIn(c), now()))
    if (!outcome.ok) {
      const field = fieldOf[outcome.why as keyof typeof fieldOf] ?? 'form'
      return showKeyIn(c, person, withProblem(said, field, sayWhyNot(c, outcome.why)))
    }
    const action = agreement.takeBack.to({ signingId: shortId(outcome.signingId) })
    flashes.set(c, 'agreement.flash.keyed-in', { name: person.name }, { action, values: {} })
    return c.redirect(people.show.to({ personId: shortId(person.id) }), 303)
  })

  routes.route('/', proposalRoutes(keeps))
  return routes
}

const fieldOf = { 'in-the-future': 'day', 'own-witness': 'witness' } as const

async function showAgreement(c: Ctx, problems: Record<string, string> = {}) {
  const { db, actor, view } = c.var
  const standing = await getStanding(db, actor.communityId, actor.personId)
  return html(
    c,
    <AgreementPage
      view={view}
      standing={standing}
      texts={await textsOf(c, standing.versionId)}
      today={todayIn(c)}
      looksAfter={looksAfter(actor)}
      problems={problems}
    />,
    Object.keys(problems).length > 0 ? 422 : 200,
  )
}

/** The text that holds, or the one to begin with. */
async function textsOf(c: Ctx, versionId: string | null) {
  return versionId
    ? getTexts(c.var.db, c.var.actor.communityId, versionId)
    : new Map(Object.entries(startingTexts))
}

async function showKeyIn(c: Ctx, person: { id: string; name: string }, said: Said) {
  const { db, actor, view } = c.var
  const standing = await getStanding(db, actor.communityId, person.id)
  return html(c, <KeyInPage view={view} person={person} standing={standing} said={said} />, 422)
}

/** Somebody who is here. Throws NotFound for anybody else. */
function signerIn(c: Ctx) {
  return getSigner(c.var.db, c.var.actor.communityId, idIn(c, 'personId'))
}

function sayWhyNot(c: Ctx, why: 'changed-meanwhile' | 'in-the-future' | 'own-witness' | 'key-reused') {
  const { w } = c.var.view
  return why === 'key-reused' ? w('platform.form.key-reused') : w(`agreement.problem.${why}`)
}
