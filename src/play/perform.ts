import { type Db, inCommunity } from '../platform/db/database.ts'
import { doDeed } from '../platform/deeds.ts'
import type { Left, Played, Scene } from './acts/act.ts'
import { between } from './acts/between.ts'
import * as events from './acts/events.ts'
import { dispute, exchange, proposalKey, propose } from './acts/exchange.ts'
import { bring, merge, move } from './acts/moves.ts'
import { reverse } from './acts/reverse.ts'
import { together } from './acts/together.ts'
import { actorFor, type Cast } from './cast.ts'
import { codeFor } from './codes.ts'
import type { Submission } from './journal.ts'

/** What became of a submission, in the journal's words. */
export type Outcome = { outcome: string; code: string }
type Act = (scene: Scene) => Promise<Played>

/** What moves minutes, by the journal's word for it. */
const postings: Record<string, Act> = {
  exchange,
  inter: between,
  lunch: together('rota'),
  meeting: together('meeting'),
  gift: move('gift'),
  donate: move('donation'),
  grant: move('grant'),
  starter: move('starter'),
  legacy: move('legacy'),
  write_off: move('write_off'),
  import: bring,
  merge,
  reverse,
}

/** What happens beside the book, and what it is called when it did. */
const happenings: Record<string, { act: Act; done: string }> = {
  propose: { act: propose, done: 'proposed' },
  dispute: { act: dispute, done: 'disputed' },
  expire: { act: events.expire, done: 'expired' },
  close: { act: events.close, done: 'recorded' },
  death: { act: events.death, done: 'recorded' },
  erase: { act: events.erase, done: 'recorded' },
  restrict: { act: events.restrict, done: 'recorded' },
  unrestrict: { act: events.unrestrict, done: 'recorded' },
  mandate_end: { act: events.endMandate, done: 'recorded' },
  block: { act: events.block, done: 'recorded' },
  login: { act: events.login, done: 'recorded' },
  apply: { act: events.note, done: 'recorded' },
  paid_time: { act: events.note, done: 'recorded' },
  meeting: { act: events.note, done: 'recorded' },
}

/**
 * Plays one submission, once and for ever: played again, it is answered with what became of it the first time. All of it or
 * nothing, whatever happens to the program meanwhile.
 */
export async function perform(db: Db, cast: Cast, submission: Submission): Promise<Outcome> {
  const { first, tx: label, seq } = submission
  const now = new Date(`${first.posted}T12:00:00Z`)
  const homeId = [...cast.communities.values()][0] ?? ''
  const said = { key: `play:${label || `row ${seq}`}`, content: submission.rows }
  const played = await inCommunity(db, homeId, (one) =>
    doDeed(one, homeId, said, now, async (tx) => {
      const actor = await actorFor(tx, cast, first.actor)
      const scene: Scene = { tx, cast, homeId, submission, row: first, actor, today: first.posted, now }
      await inCommunity(tx, homeId, async () => {})
      const outcome = label ? await post(scene) : await happen(scene)
      await inCommunity(tx, homeId, async () => {})
      return { ok: true as const, ...outcome }
    }),
  )
  if (!played.ok) return { outcome: 'refused', code: codeFor(played.why) }
  return { outcome: played.outcome, code: played.code }
}

/** A key is used up only by a posting: a refusal takes back its key, too, so that the same may come again. */
async function post(scene: Scene): Promise<Outcome & Left> {
  const { tx, homeId, submission, row, now } = scene
  const act = postings[row.type]
  if (!act) return { outcome: 'not played', code: '' }
  const legs = submission.rows.map(({ from, to, minutes }) => `${from} ${to} ${minutes}`).sort()
  const said = { key: `journal:${row.key}`, content: [row.type, row.occurred, legs] }
  const posted = await doDeed(tx, homeId, said, now, async (inner) => {
    const done = await act({ ...scene, tx: inner })
    return done.ok ? { ...done, by: submission.tx } : done
  })
  if (!posted.ok) return { outcome: 'refused', code: codeFor(posted.why) }
  const { exchangeId, transactions, by } = posted
  if (by !== submission.tx) return { outcome: 'duplicate', code: '' }
  return {
    outcome: 'posted',
    code: '',
    ...(exchangeId && { exchangeId }),
    ...(transactions && { transactions }),
  }
}

async function happen(scene: Scene): Promise<Outcome> {
  const { tx, homeId, row, now, submission } = scene
  const happening = happenings[row.type]
  if (!happening) return { outcome: 'not played', code: '' }
  const key = row.type === 'propose' ? proposalKey(row.key) : `happening:${submission.seq}`
  const done = await doDeed(tx, homeId, { key, content: row }, now, (inner) =>
    happening.act({ ...scene, tx: inner }),
  )
  return done.ok ? { outcome: happening.done, code: '' } : { outcome: 'refused', code: codeFor(done.why) }
}
