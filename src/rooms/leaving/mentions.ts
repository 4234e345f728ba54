import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Somebody who is forgotten, by the name they had, and what stands in its place from now on. */
export type Forgotten = { communityId: string; personId: string; name: string; nameless: string }

/** Their name in what others wrote or keep: printed sheets, files that were brought in, shared accounts, letters. */
export async function forgetMentions(tx: Tx, one: Forgotten): Promise<void> {
  await forgetOnPaper(tx, one)
  await forgetAmongPresent(tx, one)
  await forgetInReports(tx, one)
  await forgetSharedNames(tx, one)
  await forgetLetters(tx, one)
}

/** On sheets that were printed before anything was written on them, one a line, and what a sheet is called that they stand on. */
async function forgetOnPaper(tx: Tx, { communityId, personId, name, nameless }: Forgotten) {
  await sql`
    update printed_sheets
    set names = array_to_string(array_replace(string_to_array(names, chr(10)), ${name}::text, ${nameless}::text), chr(10))
    where community_id = ${communityId} and ${name}::text = any (string_to_array(names, chr(10)))`.execute(tx)
  await sql`
    update printed_sheets set name = left(${without(sql`name`, name, nameless)}, 60)
    where community_id = ${communityId} and ${mentions(sql`name`, name)}`.execute(tx)
  await sql`
    update exchanges set sheet = left(${without(sql`sheet`, name, nameless)}, 80)
    where community_id = ${communityId} and ${personId} in (giver_id, receiver_id) and ${mentions(sql`sheet`, name)}`.execute(
    tx,
  )
}

/** Among those who were there when other words were agreed on. */
async function forgetAmongPresent(tx: Tx, { communityId, name, nameless }: Forgotten) {
  await sql`
    update agreement_versions set present = left(${without(sql`present`, name, nameless)}, 2000)
    where community_id = ${communityId} and ${mentions(sql`present`, name)}`.execute(tx)
}

/** In what was told of files once they were brought in, or dropped. What a figure is called is no name. */
async function forgetInReports(tx: Tx, { communityId, name, nameless }: Forgotten) {
  const [before, after] = [asInJson(name), asInJson(nameless)]
  const value = sql`regexp_replace(report::text, ${`${alone(before)}(?!":)`}, ${asReplacement(after)}, 'g')::jsonb`
  await sql`
    update import_runs set report = ${value}
    where community_id = ${communityId} and state in ('done', 'failed', 'dropped') and ${mentions(sql`report::text`, before)}`.execute(
    tx,
  )
}

/** What a shared account was called that is over, and of one that goes on, where their name is in it. */
async function forgetSharedNames(tx: Tx, { communityId, personId, name }: Forgotten) {
  await sql`
    update accounts as a set name = '', floor_reason = case when a.closed_at is null then a.floor_reason else '' end
    where a.community_id = ${communityId} and a.kind = 'shared'
      and exists (select from account_holders as h
        where h.community_id = a.community_id and h.account_id = a.id and h.person_id = ${personId})
      and (${mentions(sql`a.name`, name)} or not exists (select from account_holders as h
        where h.community_id = a.community_id and h.account_id = a.id and h.until is null and h.shares
          and h.person_id <> ${personId}))`.execute(tx)
}

/** Letters to them, and to others about them, that were sent; of those that wait only to people they did something with. */
async function forgetLetters(tx: Tx, { communityId, personId, name }: Forgotten) {
  await sql`
    delete from mails as m where m.community_id = ${communityId} and (m.person_id = ${personId}
      or ((${mentions(sql`m.subject`, name)} or ${mentions(sql`m.words`, name)})
        and (m.sent_at is not null or m.failed_at is not null or exists (select from exchanges as x
          where x.community_id = m.community_id and ${personId} in (x.giver_id, x.receiver_id)
            and m.person_id in (x.giver_id, x.receiver_id)))))`.execute(tx)
}

/** Whether a name stands somewhere as words of its own: Tom is not in Tomorrow. */
export function mentions(where: RawBuilder<unknown>, name: string) {
  return sql<boolean>`${where} ~ ${alone(name)}`
}

function without(where: RawBuilder<unknown>, name: string, nameless: string) {
  return sql`regexp_replace(${where}, ${alone(name)}, ${asReplacement(nameless)}, 'g')`
}

function alone(name: string): string {
  return `(?<![[:alnum:]])${name.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')}(?![[:alnum:]])`
}

function asReplacement(words: string): string {
  return words.replaceAll('\\', '\\\\')
}

function asInJson(words: string): string {
  return JSON.stringify(words).slice(1, -1)
}
