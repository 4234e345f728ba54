import { Hono } from 'hono'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, readForm } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { shortId } from '../../platform/ids.ts'
import { todayIn } from '../exchanges/today.ts'
import { people } from '../people/urls.ts'
import { getNamed } from '../standing/queries.ts'
import {
  agreeFriends,
  declineFriends,
  endFriends,
  guessHours,
  sayFriends,
  type WhyNotFriends,
} from './commands.ts'
import { GuessForm, Nothing } from './forms.ts'
import { GuessPage } from './guess.tsx'
import { askFriends, tellAnswer } from './letters.ts'
import { FriendsPage } from './page.tsx'
import { listFriendships, listToPassOn } from './queries.ts'
import { friends } from './urls.ts'

export function friendRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  const senderIn = (c: Ctx) => ({ community: c.var.community, baseUrl })

  routes.get(friends.index.path, (c) => showAll(c))

  routes.post(friends.say.path, async (c) => {
    const { db, actor, now } = c.var
    const other = await getNamed(db, actor.communityId, idIn(c, 'personId'))
    const said = await readForm(c, Nothing)
    if (!said.ok) return showAll(c, said.problems.form)
    const today = todayIn(c)
    const outcome = await doOnce(c, said, async (tx) => {
      const became = await sayFriends(tx, actor, { withId: other.id }, today, now())
      const from = actor.name
      if (became.ok && became.new && became.became === 'said')
        await askFriends(tx, senderIn(c), { to: other.id, from }, now())
      if (became.ok && became.new && became.became === 'agreed')
        await tellAnswer(tx, senderIn(c), { to: other.id, from, answer: 'agreed' }, now())
      return became
    })
    if (!outcome.ok) return refuse(c, outcome.why, other.name)
    const action = friends.end.to({ friendshipId: shortId(outcome.friendshipId) })
    flashes.set(c, `friends.flash.${outcome.became}`, { name: other.name }, { action, values: {} })
    return c.redirect(people.show.to({ personId: shortId(other.id) }), 303)
  })

  for (const [at, deed, answer] of [
    [friends.agree, agreeFriends, 'agreed'],
    [friends.decline, declineFriends, 'declined'],
  ] as const)
    routes.post(at.path, async (c) => {
      const { actor, now } = c.var
      const id = idIn(c, 'friendshipId')
      const said = await readForm(c, Nothing)
      if (!said.ok) return showAll(c, said.problems.form)
      const outcome = await doOnce(c, said, async (tx) => {
        const done = await deed(tx, actor, id, now())
        if (!done.ok) return done
        const asked = await getNamed(tx, actor.communityId, done.withId)
        if (!done.agreedAt)
          await tellAnswer(tx, senderIn(c), { to: done.saidBy, from: asked.name, answer }, now())
        return { ok: true as const, answered: answer }
      })
      if (!outcome.ok) return refuse(c, outcome.why, '')
      flashes.set(c, `friends.flash.${answer}-page`)
      return c.redirect(friends.index.to(), 303)
    })

  routes.get(friends.guess.path, async (c) => {
    const one = await friendIn(c)
    const hours = one.hoursAYear === null ? '' : String(one.hoursAYear)
    return html(c, <GuessPage view={c.var.view} {...one} said={{ ...blank, values: { hours } }} />)
  })

  routes.post(friends.guess.path, async (c) => {
    const { actor, now, view } = c.var
    const one = await friendIn(c)
    const said = await readForm(c, GuessForm)
    if (!said.ok) return html(c, <GuessPage view={view} {...one} said={said} />, 422)
    const { hours } = said.input
    const { friendshipId } = one
    const outcome = await doOnce(c, said, (tx) => guessHours(tx, actor, { friendshipId, hours }, now()))
    if (!outcome.ok) return refuse(c, outcome.why, one.name)
    const action = friends.guess.to({ friendshipId: shortId(friendshipId) })
    const { before } = outcome
    if (hours === null) flashes.set(c, 'friends.flash.later')
    else if (before === null) flashes.set(c, 'friends.flash.guessed')
    else flashes.set(c, 'friends.flash.guessed', {}, { action, values: { hours: String(before) } })
    return c.redirect(hours === null ? people.me.to() : friends.index.to(), 303)
  })

  routes.post(friends.end.path, async (c) => {
    const { actor, now } = c.var
    const id = idIn(c, 'friendshipId')
    const said = await readForm(c, Nothing)
    if (!said.ok) return showAll(c, said.problems.form)
    const outcome = await doOnce(c, said, async (tx) => {
      const { ok, agreedAt } = await endFriends(tx, actor, id, now())
      return { ok, counted: agreedAt !== null }
    })
    if (!outcome.ok) return refuse(c, outcome.why, '')
    flashes.set(c, outcome.counted ? 'friends.flash.ended' : 'friends.flash.taken-back')
    return c.redirect(friends.index.to(), 303)
  })
  return routes
}

/** One of one's own friends, as the address names them. Throws NotFound. */
async function friendIn(c: Ctx) {
  const { db, actor } = c.var
  const friendshipId = idIn(c, 'friendshipId')
  const one = (await listFriendships(db, actor)).find(({ id }) => id === friendshipId)
  if (!one?.agreedAt) throw new NotFound()
  const name = one.saidBy === actor.personId ? one.asked : one.sayer
  return { friendshipId, name, hoursAYear: one.hoursAYear }
}

function refuse(c: Ctx, why: WhyNotFriends | 'key-reused', name: string) {
  const { w } = c.var.view
  if (why === 'key-reused') return showAll(c, w('platform.form.key-reused'))
  return showAll(
    c,
    why === 'nothing-together'
      ? w('friends.problem.nothing-together', { name })
      : w(`friends.problem.${why}`),
  )
}

async function showAll(c: Ctx, problem: string | null = null) {
  const { db, actor, view } = c.var
  const page = (
    <FriendsPage
      view={view}
      me={actor.personId}
      mine={await listFriendships(db, actor)}
      toPassOn={await listToPassOn(db, actor)}
      problem={problem}
    />
  )
  return html(c, page, problem ? 422 : 200)
}
