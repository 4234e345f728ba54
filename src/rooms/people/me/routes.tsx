import { Hono } from 'hono'
import type { VNode } from 'preact'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { findAskedOf, listIntentsOf } from '../../board/queries.ts'
import { getCompany, listInMyName, listToSayFor } from '../../exchanges/calls/queries.ts'
import { daysLater } from '../../exchanges/durations.ts'
import { findToThank, hoursOf, listCompanions, listLatest } from '../../exchanges/figures.ts'
import { countWaiting, listOpen } from '../../exchanges/lists.ts'
import { todayIn } from '../../exchanges/today.ts'
import { listFriendships } from '../../friends/queries.ts'
import { getNews } from '../../ledger/news.ts'
import { listForMe } from '../../tasks/queries.ts'
import { askedDays } from '../../tasks/rules.ts'
import { listNotices } from '../../whats-on/queries.ts'
import { getPerson, somebody } from '../queries.ts'
import { movesFor } from '../rules.ts'
import { people } from '../urls.ts'
import { MyPage } from './page.tsx'

const few = 5
/** After so many days nobody is reminded of a word of thanks. */
const thankedWithin = 14

/** What another room has to say on somebody’s own page: it knows people, and they need not know it. */
export type NoteFor = (c: Ctx) => Promise<VNode | null>

export function meRoutes(noteFor: NoteFor): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(people.me.path, async (c) => {
    const { db, actor, view } = c.var
    const lately = daysLater(todayIn(c), -thankedWithin)
    const { communityId, personId } = actor
    const person = await getPerson(db, communityId, personId)
    const { forMe, forOthers } = await listOpen(db, actor)
    return html(
      c,
      <MyPage
        view={view}
        me={person}
        forMe={forMe}
        toThank={await findToThank(db, actor, lately)}
        askedOf={await findAskedOf(db, actor)}
        forOthers={forOthers.length}
        forBrokers={await countWaiting(db, actor)}
        hours={await hoursOf(db, communityId, personId)}
        news={await getNews(db, actor)}
        intents={await listIntentsOf(db, communityId, personId)}
        latest={await listLatest(db, actor, personId, few)}
        companions={await listCompanions(db, actor, personId, few)}
        company={await getCompany(db, communityId, personId)}
        inMyName={await listInMyName(db, communityId, personId, lately)}
        toSay={await listToSayFor(db, communityId, personId, todayIn(c))}
        ofTasks={await listForMe(db, actor, daysLater(todayIn(c), askedDays))}
        friendships={await listFriendships(db, actor)}
        tasks={actor.tasks}
        moves={movesFor(person, somebody(actor))}
        notices={await listNotices(db, communityId, todayIn(c), few)}
        also={await noteFor(c)}
      />,
    )
  })
  return routes
}
