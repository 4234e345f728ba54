import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Language } from '../../platform/i18n/words.ts'
import { kindsCalled } from './kinds.ts'

/** What somebody looks for among what they did: words, and for each the kinds of help that are called so. */
export type Sought = { word: string; kinds: string[] }[]

const wordsAtMost = 6

export function soughtBy(language: Language, words: string): Sought {
  const each = words.split(/\s+/).filter(Boolean).slice(0, wordsAtMost)
  return each.map((word) => ({ word, kinds: kindsCalled(language, word) }))
}

/** Each word is part of the other one's name, of what was said or thanked, or what its kind is called. Of `exchanges`. */
export function fits(actor: Actor, sought: Sought): RawBuilder<unknown> {
  const each = sought.map(({ word, kinds }) => {
    const within = (folded: RawBuilder<unknown>) => sql`position(folded(${word}) in ${folded}) > 0`
    return sql`(exchanges.kind = any (${kinds})
      or exists (select 1 from people as p where p.community_id = exchanges.community_id and p.id <> ${actor.personId}
        and p.id in (exchanges.giver_id, exchanges.receiver_id) and ${within(sql`p.name_folded`)})
      or exists (select 1 from exchange_notes as n where n.community_id = exchanges.community_id
        and n.exchange_id = exchanges.id and ${within(sql`folded(n.words)`)})
      or exists (select 1 from thanks as t where t.community_id = exchanges.community_id
        and t.exchange_id = exchanges.id and ${within(sql`folded(t.words)`)}))`
  })
  return each.length === 0 ? sql`false` : sql.join(each, sql` and `)
}
