import { Hono } from 'hono'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, readForm } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { shortId } from '../../../platform/ids.ts'
import { listIntentsOf } from '../../board/queries.ts'
import { getCompany } from '../../exchanges/calls/queries.ts'
import { listLatest } from '../../exchanges/figures.ts'
import { todayIn } from '../../exchanges/today.ts'
import { getGoer } from '../../leaving/queries.ts'
import { leaving } from '../../leaving/urls.ts'
import { findStarter } from '../../pot/starter.ts'
import { getTie } from '../../standing/ties.ts'
import { MoveForm } from '../forms.ts'
import { getContact, getPerson, somebody } from '../queries.ts'
import { isAround, mayMove, mayReach, movesFor, undoneMove, whyNotMove } from '../rules.ts'
import { people } from '../urls.ts'
import { move } from './commands.ts'
import { PersonPage } from './page.tsx'

const fewDeeds = 5

export function somebodyRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(people.show.path, (c) => showPerson(c))

  routes.post(people.move.path, async (c) => {
    const { actor, now, view } = c.var
    const person = await personIn(c)
    if (!mayMove(person, somebody(actor))) throw new NotFound()
    const said = await readForm(c, MoveForm)
    if (!said.ok) return showPerson(c, said.problems)
    // Where hours stand, on their own account or one they share, it is decided first what becomes of them.
    if (said.input.to === 'moved_on' && !whyNotMove(person, 'moved_on', somebody(actor))) {
      const { balanceMinutes, sharedAccountId } = await getGoer(c.var.db, actor.communityId, person.id)
      if (balanceMinutes !== 0 || sharedAccountId)
        return c.redirect(leaving.leave.to({ personId: shortId(person.id) }), 303)
    }
    const today = todayIn(c)
    const outcome = await doOnce(c, said, (tx) => move(tx, actor, person.id, said.input.to, today, now()))
    if (!outcome.ok) {
      const why =
        outcome.why === 'key-reused'
          ? view.w('platform.form.key-reused')
          : view.w(`people.problem.${outcome.why}`, { name: person.name })
      return showPerson(c, { form: why })
    }
    const back = undoneMove(person, said.input.to, somebody(actor))
    const action = people.move.to({ personId: shortId(person.id) })
    const undo = back ? { action, values: { to: back } } : undefined
    flashes.set(c, `people.flash.${said.input.to}`, { name: person.name }, undo)
    const own = person.id === actor.personId
    return c.redirect(own ? people.me.to() : people.show.to({ personId: shortId(person.id) }), 303)
  })
  return routes
}

async function showPerson(c: Ctx, problems: Record<string, string> = {}) {
  const { db, actor, view } = c.var
  const person = await personIn(c)
  if (person.mergedInto && Object.keys(problems).length === 0)
    return c.redirect(people.show.to({ personId: shortId(person.mergedInto) }), 303)
  const who = somebody(actor)
  const { communityId } = actor
  const own = person.id === actor.personId
  const around = isAround(person)
  const company = own || !around ? null : await getCompany(db, communityId, actor.personId)
  return html(
    c,
    <PersonPage
      view={view}
      person={person}
      own={own}
      tie={own || !around ? null : await getTie(db, communityId, actor.personId, person.id)}
      couldHaveCompany={company?.isNew === true && company.callId === null && company.comes === null}
      intents={around ? await listIntentsOf(db, communityId, person.id) : []}
      deeds={await listLatest(db, actor, person.id, fewDeeds)}
      contact={mayReach(person, who) ? await getContact(db, communityId, person.id) : null}
      isBroker={who.isBroker}
      starter={mayReach(person, who) ? await findStarter(db, communityId, person.id) : null}
      moves={person.erasedAt ? [] : movesFor(person, who)}
      problems={problems}
    />,
    Object.keys(problems).length > 0 ? 422 : 200,
  )
}

function personIn(c: Ctx) {
  const id = idIn(c, 'personId')
  return getPerson(c.var.db, c.var.actor.communityId, id)
}
