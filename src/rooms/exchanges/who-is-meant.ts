import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'

/** Somebody as one tells them apart from others of the same name. */
export type Neighbour = { id: string; name: string; number: number | null; area: string }

/** Who a typed name means: the one it can only be, or those it might be, the likeliest first. */
export type Meant = { sure: Neighbour | null; near: Neighbour[] }

type Row = Neighbour & { words: string; fits: 'whole' | 'beginning' | 'alike' }

const shortList = 8

/**
 * Who is meant by each typed name, blind to case and accents: by the whole name, by member number, by a beginning (of
 * the name or of one of its parts) that fits one person only. Where several fit, or none quite, a short list.
 * Only people who are here or resting. Two questions to the database for any number of names.
 */
export async function findMeant(db: Db, communityId: string, typed: readonly string[]): Promise<Meant[]> {
  const asked = typed.map((words) => words.trim().replace(/\s+/g, ' '))
  const wanted = [...new Set(asked.filter((words) => words !== ''))]
  const whole = await listWhole(db, communityId, wanted)
  const rest = wanted.filter((words) => !whole.has(words))
  const partly = rest.length > 0 ? await listPartly(db, communityId, rest) : new Map<string, Row[]>()
  return asked.map((words) => asMeant(whole.get(words) ?? partly.get(words) ?? []))
}

/** The same for one name, where a choice from the short list may have been sent along. */
export function chosenFrom(meant: Meant, chosenId: string | null): Neighbour | null {
  return meant.near.find(({ id }) => id === chosenId) ?? meant.sure
}

function asMeant(rows: Row[]): Meant {
  const best = rows.filter(({ fits }) => fits === rows[0]?.fits)
  const near = (rows[0]?.fits === 'alike' ? rows : best).slice(0, shortList).map(asNeighbour)
  const sure = best.length === 1 && best[0]!.fits !== 'alike' ? asNeighbour(best[0]!) : null
  return { sure, near }
}

function asNeighbour({ id, name, number, area }: Row): Neighbour {
  return { id, name, number, area }
}

async function listWhole(db: Db, communityId: string, wanted: string[]) {
  const { rows } = await sql<Row>`
    select w.words, p.id, p.name, p.number, p.area, 'whole' as fits
    from unnest(${wanted}::text[]) as w (words)
    join people as p on p.community_id = ${communityId} and p.state in ('here', 'resting')
      and (p.name_folded = folded(w.words)
        or p.number = case when w.words ~ '^[#]?[0-9]{1,8}$' then ltrim(w.words, '#')::integer end)
    order by p.number nulls last, p.id`.execute(db)
  return byWords(rows)
}

async function listPartly(db: Db, communityId: string, wanted: string[]) {
  const { rows } = await sql<Row>`
    select words, id, name, number, area, fits from (
      select w.words, p.id, p.name, p.number, p.area, p.name_folded, fit.fits,
        row_number() over (partition by w.words order by fit.fits = 'alike', similarity(p.name_folded, w.folded) desc, p.id) as place
      from (select words, folded(words) as folded, replace(replace(replace(folded(words), '\\', '\\\\'), '%', '\\%'), '_', '\\_') as begins
        from unnest(${wanted}::text[]) as typed (words)) as w
      join people as p on p.community_id = ${communityId} and p.state in ('here', 'resting')
      cross join lateral (select case
          when p.name_folded like w.begins || '%' or p.name_folded like '% ' || w.begins || '%' then 'beginning'
          when similarity(p.name_folded, w.folded) > 0.35 then 'alike' end as fits) as fit
      where fit.fits is not null) as found
    where place <= ${shortList + 1} order by words, fits = 'alike', place`.execute(db)
  return byWords(rows)
}

function byWords(rows: Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ words }) => words)
}
