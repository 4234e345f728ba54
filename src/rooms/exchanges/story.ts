import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import { type Db, inTransaction } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { getTie, type Tie } from '../standing/ties.ts'
import { inTwin } from './between/twin.ts'
import { wasInNameOf } from './calls/queries.ts'
import { findTold, listAlike, type Told } from './lists.ts'
import { findExchange, getPatience, whoIs } from './queries.ts'
import {
  farSideOf,
  isOpen,
  isParty,
  isWrittenElsewhere,
  maySee,
  otherSide,
  type Side,
  type Somebody,
  sideOf,
} from './rules.ts'
import type { Patience } from './silence.ts'
import { getAgreed, listCompany, needsCompany, whyNotFirst } from './standing.ts'

/** Something that happened to an exchange, as it is told. A null name is nobody in particular. */
export type Event = {
  what: 'recorded' | 'agreed' | 'differently' | 'yes' | 'undone' | 'withdrawn' | 'expired' | 'settled'
  name: string | null
  asBroker: boolean
  /** Whose word it was, where somebody with a mandate spoke for them. */
  forName: string | null
  minutes: number | null
  words: string
  at: Date
}

export type Thanks = { fromId: string; name: string; words: string; at: Date }

/** One exchange with everything its page tells. */
export type Story = {
  told: Told
  /** Who the actor is to it. */
  who: Somebody
  /** Somebody else wrote it, or answered, in the actor's name. */
  inMyName: boolean
  events: Event[]
  thanks: Thanks[]
  patience: Patience
  note: string | null
  /** Clock times HH:MM, where it was told by them. */
  startedAt: string | null
  endedAt: string | null
  source: string
  /** When its line was written in the book, and the line's id; null while nothing moved. */
  posted: { transactionId: string; at: Date } | null
  /** The ask or offer it came from, in its own words. */
  intent: { id: string; words: string } | null
  /** What else stands or waits between the same two, in the same direction, on the same day. */
  alike: Told[]
  /** Who came along, and whether somebody still has to: then a broker gets the names to choose from. */
  company: {
    name: string | null
    isMissing: boolean
    toChoose: { id: string; name: string }[]
    /** Of a neighbour community: it is the first time for their person, and they have to say there who came. */
    isMissingThere: boolean
  }
  /** What there is between the two, for one of them once nothing waits any more. */
  tie: Tie | null
}

/** The story of an exchange the actor may see. Throws NotFound. Ten questions at most to the database, however long it is. */
export async function getStory(db: Db, actor: Actor, id: string, now: Date): Promise<Story> {
  const told = await findTold(db, actor.communityId, id)
  if (!told) throw new NotFound()
  const who = await whoIs(db, actor, told, now)
  if (!maySee(told, who)) throw new NotFound()

  const { rows } = await sql<Facts>`
    select n.words as note, x.started_at, x.ended_at, x.source,
      company.name as company, t.id as transaction_id, t.posted_at, i.id as intent_id, i.words as intent_words
    from exchanges as x
    left join exchange_notes as n on n.community_id = x.community_id and n.exchange_id = x.id
    left join transactions as t on t.community_id = x.community_id and t.id = x.transaction_id
    left join people as company on company.community_id = x.community_id and company.id = x.accompanied_by
    left join intents as i on i.community_id = x.community_id and i.id = x.intent_id
    where x.community_id = ${actor.communityId} and x.id = ${id}`.execute(db)
  const facts = rows[0]!
  const later = await listLater(db, actor.communityId, id)
  return {
    told,
    who,
    inMyName: isParty(told, actor.personId) && (await wasInNameOf(db, actor.communityId, id, actor.personId)),
    ...asEvents(
      told,
      later.map((event) => namedBy(told, event)),
    ),
    patience: await getPatience(db, actor.communityId, told),
    note: facts.note,
    startedAt: facts.startedAt?.slice(0, 5) ?? null,
    endedAt: facts.endedAt?.slice(0, 5) ?? null,
    source: facts.source,
    posted:
      facts.transactionId && facts.postedAt
        ? { transactionId: facts.transactionId, at: facts.postedAt }
        : null,
    intent: facts.intentId && facts.intentWords ? { id: facts.intentId, words: facts.intentWords } : null,
    alike: await listAlike(db, actor.communityId, told),
    company: await companyOf(db, actor, told, facts.company),
    tie: await tieOf(db, actor, told),
  }
}

function tieOf(db: Db, { communityId, personId }: Actor, told: Told): Promise<Tie> | null {
  const { giverId, receiverId, state } = told
  if (state === 'recorded' || state === 'talk' || !giverId || !receiverId || !isParty(told, personId))
    return null
  return getTie(db, communityId, personId, personId === giverId ? receiverId : giverId)
}

async function companyOf(db: Db, actor: Actor, told: Told, name: string | null): Promise<Story['company']> {
  const { giverId, receiverId, accompaniedBy, otherId } = told
  const areTwo = (giverId !== null && receiverId !== null) || otherId !== null
  const mayMiss = isOpen(told) && !accompaniedBy && areTwo
  const isMissing = mayMiss && (await needsCompany(db, actor.communityId, [giverId, receiverId]))
  const toChoose = isMissing && isBroker(actor) ? await listCompany(db, actor.communityId) : []
  return { name, isMissing, toChoose, isMissingThere: isOpen(told) && (await isMissingIn(db, actor, told)) }
}

/** Asked in the other community, of its own person. */
function isMissingIn(db: Db, actor: Actor, { id, otherId }: Told): Promise<boolean> | false {
  if (otherId === null) return false
  return inTransaction(db, async (tx) => {
    let isMissing = false
    await inTwin(tx, actor.communityId, id, async (inner, twin) => {
      const half = await findExchange(inner, twin.communityId, twin.id)
      const agreed = await getAgreed(inner, twin.communityId)
      isMissing = !!half && (await whyNotFirst(inner, twin.communityId, half, agreed)) !== null
    })
    return isMissing
  })
}

type Facts = {
  company: string | null
  note: string | null
  startedAt: string | null
  endedAt: string | null
  source: string
  transactionId: string | null
  postedAt: Date | null
  intentId: string | null
  intentWords: string | null
}

type Later = Omit<Event, 'what' | 'forName'> & {
  what: Exclude<Event['what'], 'recorded' | 'agreed'> | 'thanked'
  personId: string | null
  formerMinutes: number | null
}

type Retold = Omit<Later, 'what'> & { what: Later['what'] | 'agreed' }

/** What a broker wrote down for both and stood at once is told as the one thing it was: what the two agreed on. */
function withAgreed(later: Later[]): Retold[] {
  const isOneStep = (one: Later | undefined, next: Later | undefined) =>
    one?.what === 'differently' &&
    next?.what === 'yes' &&
    one.asBroker &&
    one.personId === next.personId &&
    one.at.getTime() === next.at.getTime()
  return later.flatMap<Retold>((one, at) => {
    if (isOneStep(later[at - 1], one)) return []
    return isOneStep(one, later[at + 1]) ? [{ ...one, what: 'agreed' }] : [one]
  })
}

/** Whatever was answered, thanked or done about it since it was recorded, in the order of time. */
async function listLater(db: Db, communityId: string, exchangeId: string): Promise<Later[]> {
  const { rows } = await sql<Later>`
    select e.what, e.person_id, p.name, e.as_broker, e.minutes, e.former_minutes, e.words, e.at
    from (
      select answer as what, person_id, as_broker, minutes, former_minutes, words, made_at as at, id
        from confirmations where community_id = ${communityId} and exchange_id = ${exchangeId}
      union all
      select 'thanked', from_id, false, null, null, words, made_at, id
        from thanks where community_id = ${communityId} and exchange_id = ${exchangeId}
      union all
      select case what when 'exchange.confirmed' then 'settled' when 'exchange.expired' then 'expired' else 'withdrawn' end,
          actor_id, false, null, null, '', made_at, id
        from records where community_id = ${communityId} and subject_id = ${exchangeId}
          and what in ('exchange.confirmed', 'exchange.expired', 'exchange.withdrawn')
    ) as e
    left join people as p on p.community_id = ${communityId} and p.id = e.person_id
    order by e.at, e.id`.execute(db)
  return rows
}

/** Nobody of ours who answered is the other one, in the other community. */
function namedBy(told: Told, event: Later): Later {
  const at = farSideOf(told)
  if (!at || event.personId !== null) return event
  if (event.what === 'undone') return { ...event, name: told.neighbour }
  return ['yes', 'differently', 'withdrawn'].includes(event.what) ? { ...event, name: told[at] } : event
}

/** Tells, event after event, for whom each answer was said: of those who are neither in it nor brokers, the one who was asked. */
function voicesOf(told: Told): (event: Retold) => string | null {
  const first = told.spokenFor ?? told.recordedBy
  let side: Side | null = first === null ? farSideOf(told) : sideOf(told, first)
  return ({ what, personId, asBroker }) => {
    if (what !== 'yes' && what !== 'differently') return null
    const own = personId === null ? farSideOf(told) : sideOf(told, personId)
    const asked = side && otherSide(side)
    if (what === 'differently') side = own ?? asked
    return own || asBroker || !asked ? null : told[asked]
  }
}

function asEvents(told: Told, later: Later[]): { events: Event[]; thanks: Thanks[] } {
  const changed = later.find(({ what }) => what === 'differently')
  const recorded: Event = {
    what: 'recorded',
    name: told.recorder ?? (isWrittenElsewhere(told) ? told[farSideOf(told)!] : null),
    asBroker:
      told.recordedBy !== told.giverId && told.recordedBy !== told.receiverId && !isWrittenElsewhere(told),
    forName: null,
    minutes: changed?.formerMinutes ?? told.minutes,
    words: '',
    at: told.recordedAt,
  }
  const answered = later.some(({ what }) => what === 'yes')
  const voices = voicesOf(told)
  const events = withAgreed(later).flatMap(({ what, ...event }) => {
    const forName = voices({ what, ...event })
    // Settling is told by the "yes" that did it; by itself only where nobody said yes (a sheet, or silence).
    if (what === 'thanked' || (what === 'settled' && answered)) return []
    return [{ what, ...event, forName }]
  })
  const thanks = later.flatMap(({ what, personId, name, words, at }) =>
    what === 'thanked' && personId && name ? [{ fromId: personId, name, words, at }] : [],
  )
  return { events: [recorded, ...events], thanks }
}
