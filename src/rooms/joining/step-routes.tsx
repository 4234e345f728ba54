import { Hono } from 'hono'
import { isBroker } from '../../platform/auth/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { listNamesToOffer } from '../exchanges/log/queries.ts'
import { todayIn } from '../exchanges/today.ts'
import type { Neighbour } from '../exchanges/who-is-meant.ts'
import { whoIsMeant } from '../leaving/named.ts'
import { askSharing } from '../people/sharing.tsx'
import { people } from '../people/urls.ts'
import { tellStarter } from '../pot/letters.ts'
import {
  addTalk,
  endArrival,
  setWelcomer,
  signSeen,
  takeOffTalk,
  welcomeIn,
  writeFirst,
  writeTogether,
} from './commands.ts'
import {
  FirstPage,
  KnownPage,
  NotNowPage,
  SignedPage,
  TogetherPage,
  WelcomePage,
  WelcomerPage,
} from './form-pages.tsx'
import {
  FirstForm,
  KnownForm,
  NotNowForm,
  SignedForm,
  TalkForm,
  TogetherForm,
  WelcomeForm,
  WelcomerForm,
} from './forms.ts'
import { tellWelcomer } from './letters.ts'
import { type Arrival, getArrival } from './queries.ts'
import { mayHelp, missingBefore } from './rules.ts'
import { joining } from './urls.ts'

type FormPage = typeof TogetherPage

/** One form for each step of the path, for whoever welcomes somebody and for brokers. */
export function stepRoutes({ flashes, baseUrl, now }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(joining.welcomer.path, async (c) => {
    const arrival = await helpedIn(c)
    return showWelcomer(c, arrival, { ...blank, values: { who: arrival.welcomer ?? c.var.actor.name } })
  })
  routes.post(joining.welcomer.path, async (c) => {
    const { actor, community, view } = c.var
    const arrival = await helpedIn(c)
    const said = await readForm(c, WelcomerForm)
    const who = await whoIsMeant(c, said.values, 'joining.problem.welcomer')
    if (!who.ok) return showWelcomer(c, arrival, withProblem(said, 'who', view.w(who.problem)), who.near)
    if (!said.ok) return showWelcomer(c, arrival, said)
    const whom = { arrivalId: arrival.id, welcomerId: who.person.id }
    const outcome = await doOnce(c, { key: said.key, input: whom }, async (tx) => {
      const set = await setWelcomer(tx, actor, whom, now())
      if (set.isNew) await tellWelcomer(tx, { community, baseUrl }, { ...whom, name: arrival.name }, now())
      return set
    })
    if (!outcome.ok) return showWelcomer(c, arrival, keyReused(c, said))
    flashes.set(c, 'joining.flash.welcomer', { name: who.person.name, whom: arrival.name })
    return back(c, arrival)
  })

  routes.get(joining.together.path, async (c) => {
    const arrival = await helpedIn(c)
    const { brings, wouldLike, weBring, weWouldLike, metOn } = arrival
    const values = { brings, wouldLike, weBring, weWouldLike, ...dayBoxes(metOn ?? todayIn(c)) }
    return show(c, TogetherPage, arrival, { ...blank, values }, 200)
  })
  routes.post(joining.together.path, async (c) => {
    const arrival = await helpedIn(c)
    const said = await readForm(c, TogetherForm)
    if (!said.ok) return show(c, TogetherPage, arrival, said)
    const { day: metOn, ...page } = said.input
    const outcome = await doOnce(c, said, (tx) =>
      writeTogether(tx, c.var.actor, arrival.id, { metOn, ...page }, todayIn(c)),
    )
    if (!outcome.ok) return show(c, TogetherPage, arrival, refused(c, said, outcome.why))
    return kept(c, arrival)
  })

  routes.get(joining.first.path, async (c) => {
    const arrival = await helpedIn(c)
    const { askWords, askKind, offerWords, offerKind } = arrival
    const values = { askWords, askKind: askKind ?? '', offerWords, offerKind: offerKind ?? '' }
    return show(c, FirstPage, arrival, { ...blank, values }, 200)
  })
  routes.post(joining.first.path, async (c) => {
    const arrival = await helpedIn(c)
    const said = await readForm(c, FirstForm)
    if (!said.ok) return show(c, FirstPage, arrival, said)
    const outcome = await doOnce(c, said, (tx) => writeFirst(tx, c.var.actor, arrival.id, said.input))
    if (!outcome.ok) return show(c, FirstPage, arrival, keyReused(c, said))
    return kept(c, arrival)
  })

  routes.get(joining.known.path, async (c) => {
    const arrival = await helpedIn(c)
    return show(c, KnownPage, arrival, { ...blank, values: dayBoxes(todayIn(c)) }, 200)
  })
  routes.post(joining.known.path, async (c) => {
    const arrival = await helpedIn(c)
    const said = await readForm(c, KnownForm)
    if (!said.ok) return show(c, KnownPage, arrival, said)
    const { name, day: talkedOn } = said.input
    const talk = { arrivalId: arrival.id, name, talkedOn }
    const outcome = await doOnce(c, said, (tx) => addTalk(tx, c.var.actor, talk, todayIn(c), now()))
    if (!outcome.ok) return show(c, KnownPage, arrival, refused(c, said, outcome.why))
    const arrivalId = shortId(arrival.id)
    const undo = { action: joining.knownOff.to({ arrivalId }), values: { talk: shortId(outcome.talkId) } }
    flashes.set(c, 'joining.flash.known', { name }, undo)
    return c.redirect(joining.known.to({ arrivalId }), 303)
  })
  routes.post(joining.knownOff.path, async (c) => {
    const arrival = await helpedIn(c)
    const said = await readForm(c, TalkForm)
    const talkId = longId(said.values.talk ?? '')
    if (!talkId) throw new NotFound()
    if (!said.ok) return show(c, KnownPage, arrival, said)
    const outcome = await doOnce(c, said, (tx) =>
      takeOffTalk(tx, c.var.actor, { arrivalId: arrival.id, talkId }),
    )
    if (!outcome.ok) return show(c, KnownPage, arrival, keyReused(c, said))
    return c.redirect(joining.known.to({ arrivalId: shortId(arrival.id) }), 303)
  })

  routes.get(joining.signed.path, async (c) => {
    const arrival = await helpedIn(c)
    if (!arrival.currentId) throw new NotFound()
    const language = arrival.language ?? c.var.community.language
    const values = { version: shortId(arrival.currentId), language, ...dayBoxes(todayIn(c)) }
    return show(c, SignedPage, arrival, { ...blank, values }, 200)
  })
  routes.post(joining.signed.path, async (c) => {
    const arrival = await helpedIn(c)
    const said = await readForm(c, SignedForm)
    if (!said.ok) return show(c, SignedPage, arrival, said)
    const { version, how, day: signedOn, witness, kept: keptWhere, language: readIn } = said.input
    const seen = { versionId: longId(version) ?? '', how, readIn, signedOn, witness, keptWhere }
    const outcome = await doOnce(c, said, (tx) => signSeen(tx, c.var.actor, arrival.id, seen, todayIn(c)))
    if (!outcome.ok) return show(c, SignedPage, arrival, refused(c, said, outcome.why))
    return kept(c, arrival)
  })

  routes.get(joining.welcomeIn.path, async (c) => {
    const arrival = await helpedIn(c)
    if (missingBefore(arrival).length > 0) return back(c, arrival)
    const isMail = /^\S+@\S+$/.test(arrival.reach)
    const values = {
      name: arrival.name,
      email: isMail ? arrival.reach : '',
      phone: isMail || arrival.reach.length > 60 ? '' : arrival.reach,
    }
    return show(c, WelcomePage, arrival, { ...blank, values }, 200)
  })
  routes.post(joining.welcomeIn.path, async (c) => {
    const { actor, community, view } = c.var
    const arrival = await helpedIn(c)
    const said = await readForm(c, WelcomeForm)
    if (!said.ok) return show(c, WelcomePage, arrival, said)
    const outcome = await doOnce(c, said, async (tx) => {
      const welcomed = await welcomeIn(tx, actor, arrival.id, said.input, todayIn(c), now())
      if (welcomed.ok && welcomed.starterMinutes !== null) {
        const { personId, starterMinutes: minutes } = welcomed
        await tellStarter(tx, { community, baseUrl }, { personId, minutes }, now())
      }
      return welcomed
    })
    if (!outcome.ok) {
      if (outcome.why === 'shared-email')
        return show(c, WelcomePage, arrival, askSharing(view, said, outcome.names))
      if (outcome.why === 'key-reused') return show(c, WelcomePage, arrival, keyReused(c, said))
      const step = view.w(`joining.step.${outcome.step}`)
      return show(
        c,
        WelcomePage,
        arrival,
        withProblem(said, 'form', view.w('joining.problem.missing', { step })),
      )
    }
    flashes.set(c, 'joining.flash.here', { name: said.input.name })
    return c.redirect(people.show.to({ personId: shortId(outcome.personId) }), 303)
  })

  routes.get(joining.notNow.path, async (c) => show(c, NotNowPage, await helpedIn(c), blank, 200))
  routes.post(joining.notNow.path, async (c) => {
    const { actor } = c.var
    const arrival = await helpedIn(c)
    const said = await readForm(c, NotNowForm)
    if (!said.ok) return show(c, NotNowPage, arrival, said)
    const ending = { id: arrival.id, by: actor, why: said.input.why }
    const outcome = await doOnce(c, said, (tx) => endArrival(tx, actor.communityId, ending, now()))
    if (!outcome.ok) return show(c, NotNowPage, arrival, refused(c, said, outcome.why))
    const action = joining.goOn.to({ arrivalId: shortId(arrival.id) })
    const undo = isBroker(actor) ? { action, values: {} } : undefined
    flashes.set(c, 'joining.flash.ended', { name: arrival.name }, undo)
    return c.redirect(joining.index.to(), 303)
  })

  return routes

  function kept(c: Ctx, arrival: Arrival) {
    flashes.set(c, 'joining.flash.kept')
    return back(c, arrival)
  }
}

function back(c: Ctx, arrival: Arrival) {
  return c.redirect(joining.show.to({ arrivalId: shortId(arrival.id) }), 303)
}

function show(c: Ctx, Page: FormPage, arrival: Arrival, said: Said, status: 200 | 422 = 422) {
  return html(c, <Page view={c.var.view} arrival={arrival} said={said} />, status)
}

async function showWelcomer(c: Ctx, arrival: Arrival, said: Said, near: Neighbour[] = []) {
  const { db, actor, view } = c.var
  const names = await listNamesToOffer(db, actor)
  const status = Object.keys(said.problems).length > 0 ? 422 : 200
  return html(c, <WelcomerPage view={view} arrival={arrival} said={said} names={names} near={near} />, status)
}

/** Somebody under way whom this visitor helps. Throws NotFound for anybody else. */
async function helpedIn(c: Ctx): Promise<Arrival> {
  const { db, actor } = c.var
  const arrival = await getArrival(db, actor.communityId, idIn(c, 'arrivalId'))
  if (!mayHelp(arrival, { personId: actor.personId, isBroker: isBroker(actor) })) throw new NotFound()
  return arrival
}

function dayBoxes(day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  return { 'day-day': date, 'day-month': month, 'day-year': year }
}

const fields = {
  'in-the-future': 'day',
  'own-witness': 'witness',
  themselves: 'name',
  twice: 'name',
} as const

function refused(
  c: Ctx,
  said: Said,
  why: keyof typeof fields | 'changed-meanwhile' | 'gone' | 'key-reused',
): Said {
  const { w } = c.var.view
  if (why === 'key-reused') return keyReused(c, said)
  if (why === 'changed-meanwhile') return withProblem(said, 'form', w('agreement.problem.changed-meanwhile'))
  if (why === 'gone') return withProblem(said, 'form', w('joining.problem.gone'))
  const words =
    why === 'in-the-future' || why === 'own-witness'
      ? w(`agreement.problem.${why}`)
      : w(`joining.problem.${why}`)
  return withProblem(said, fields[why], words)
}
