import { Hono } from 'hono'
import type { VNode } from 'preact'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { getOwnBoard } from '../../board/queries.ts'
import { getSaidBeside } from '../../exchanges/calls/queries.ts'
import { daysLater } from '../../exchanges/durations.ts'
import { getOwnDoings } from '../../exchanges/figures.ts'
import { listOpen } from '../../exchanges/lists.ts'
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
    const today = todayIn(c)
    const since = daysLater(today, -thankedWithin)
    const { communityId, personId } = actor
    const person = await getPerson(db, communityId, personId)
    const { forMe, forOthers } = await listOpen(db, actor)
    const { intents, askedOf } = await getOwnBoard(db, actor)
    return html(
      c,
      <MyPage
        view={view}
        me={person}
        {...(await getOwnDoings(db, actor, { since, few }))}
        {...(await getSaidBeside(db, actor, { since, today }))}
        forMe={forMe}
        askedOf={askedOf}
        forOthers={forOthers.length}
        news={await getNews(db, actor)}
        intents={intents}
        ofTasks={await listForMe(db, actor, daysLater(today, askedDays))}
        friendships={await listFriendships(db, actor)}
        tasks={actor.tasks}
        moves={movesFor(person, somebody(actor))}
        notices={await listNotices(db, communityId, today, few)}
        also={await noteFor(c)}
      />,
    )
  })
  return routes
}
