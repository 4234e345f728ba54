import { sql } from 'kysely'
import type { Task } from '../../platform/auth/actor.ts'
import { graceEnds } from '../../platform/auth/second.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import type { Basis, EndedHow } from './rules.ts'

export type Writer = { communityId: string; personId: string | null }
export type Taking = {
  personId: string
  task: Task
  words?: string
  /** Its last day; a year from now unless something else was agreed on. */
  endsOn?: string
  basis: Basis
  decidedOn?: string | null
  decidedWords?: string
}

/** Tasks of a community change one after the other: so that one steward at least stays, and nobody holds one twice. */
export async function holdTasks(tx: Tx, communityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${communityId}, 13))`.execute(tx)
}

/** Writes down that somebody looks after something from now on. Null where they do already. */
export async function beginTask(
  tx: Tx,
  writer: Writer,
  { personId, task, words = '', endsOn, basis, decidedOn = null, decidedWords = '' }: Taking,
  now: Date,
): Promise<string | null> {
  const { communityId } = writer
  const id = newId()
  const { numAffectedRows } = await sql`
    insert into tasks_taken_on (community_id, id, person_id, task, words, since, ends_on, second_due_at, given_by, basis,
      decided_on, decided_words)
    select c.id, ${id}, ${personId}, ${task}, ${words}, ${now},
      coalesce(${endsOn ?? null}::date, ((${now}::timestamptz at time zone c.time_zone) + interval '1 year')::date),
      ${graceEnds(now)}, ${writer.personId}, ${basis}, ${decidedOn}::date, ${decidedWords}
    from communities as c where c.id = ${communityId}
    on conflict (community_id, person_id, task, words) where until is null do nothing`.execute(tx)
  if (!numAffectedRows) return null
  await record(tx, writer, 'task.taken-on', personId, now)
  return id
}

export type HeldTask = {
  id: string
  task: Task
  words: string
  personId: string
  endsOn: string
  until: Date | null
  endedBy: string | null
  endedHow: EndedHow | null
}

/** A task, held until the deed is done. Throws NotFound. */
export async function holdTask(tx: Tx, communityId: string, id: string): Promise<HeldTask> {
  await holdTasks(tx, communityId)
  const { rows } = await sql<HeldTask>`
    select id, task, words, person_id, ends_on, until, ended_by, ended_how from tasks_taken_on
    where community_id = ${communityId} and id = ${id} for update`.execute(tx)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** Writes down that a task is over, and that nobody is asked to take it over any more. */
export async function finishTask(
  tx: Tx,
  writer: Writer,
  { id, how, words = '' }: { id: string; how: EndedHow; words?: string },
  now: Date,
): Promise<void> {
  const { communityId, personId: endedBy } = writer
  await tx
    .updateTable('tasksTakenOn')
    .set({ until: now, endedBy, endedHow: how, endedWords: words })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('until', 'is', null)
    .execute()
  await tx
    .updateTable('taskOffers')
    .set({ answer: 'taken-back', answeredAt: now })
    .where('communityId', '=', communityId)
    .where('taskId', '=', id)
    .where('answer', 'is', null)
    .execute()
  await record(tx, writer, `task.${how}`, id, now)
}
