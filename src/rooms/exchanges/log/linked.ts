import type { Ctx } from '../../../platform/http/env.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { findTold } from '../lists.ts'
import { sideOf } from '../rules.ts'
import { getStory, type Story } from '../story.ts'
import { quickPicks } from './forms.ts'
import { findIntent, findNamed } from './queries.ts'

type Values = Record<string, string>

/** What the link that led here says already: with whom, for which ask or offer, or what was let go and is said again. */
export async function asLinked(c: Ctx): Promise<Values> {
  const again = longId(c.req.query('again') ?? '')
  const values = again ? await asSaidBefore(c, again) : null
  return values ?? { ...(await forIntent(c)), ...(await withSomebody(c)) }
}

async function forIntent(c: Ctx): Promise<Values> {
  const id = longId(c.req.query('ask') ?? c.req.query('offer') ?? '')
  const intent = id ? await findIntent(c.var.db, c.var.community.id, id) : null
  if (!intent) return {}
  const own = intent.personId === c.var.actor.personId
  // Whoever asked is helped; whoever offers helps. From its owner's side it is the other way round.
  const direction = (intent.direction === 'ask') === own ? 'received' : 'gave'
  const values = { intent: shortId(intent.id), kind: intent.kind, direction }
  return own ? values : { ...values, ...(await named(c, intent.personId)) }
}

function withSomebody(c: Ctx): Promise<Values> {
  return named(c, longId(c.req.query('with') ?? ''))
}

/** An entry of one's own that came to nothing, to be said once more: all of it, its day too. */
async function asSaidBefore(c: Ctx, id: string): Promise<Values | null> {
  const { db, actor, community, now } = c.var
  const told = await findTold(db, community.id, id)
  const side = told && sideOf(told, actor.personId)
  if (!side) return null
  const otherId = side === 'giver' ? told.receiverId : told.giverId
  const [year = '', month = '', day = ''] = told.occurredOn.split('-')
  const story = await getStory(db, actor, id, now())
  return {
    direction: side === 'giver' ? 'gave' : 'received',
    ...(otherId === null ? { place: 'yes' } : await named(c, otherId)),
    kind: told.kind,
    ...asTyped(story),
    'day-day': String(Number(day)),
    'day-month': String(Number(month)),
    'day-year': year,
    comeBack: told.comeBack,
    ...(story.note ? { note: story.note } : {}),
    ...(story.intent ? { intent: shortId(story.intent.id) } : {}),
  }
}

function asTyped({ told: { minutes }, startedAt, endedAt }: Story): Values {
  if (startedAt && endedAt) return { started: startedAt, ended: endedAt }
  if (quickPicks.includes(minutes)) return { length: String(minutes) }
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return { length: 'other', 'length-hours': String(hours), 'length-minutes': String(rest) }
}

async function named(c: Ctx, id: string | null): Promise<Values> {
  const { db, actor, community } = c.var
  const found = id && id !== actor.personId ? await findNamed(db, community.id, id) : null
  return found ? { who: found.name, person: shortId(found.id) } : {}
}
