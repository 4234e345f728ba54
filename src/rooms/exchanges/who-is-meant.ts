import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'

/** Somebody as one tells them apart from others of the same name. */
export type Neighbour = { id: string; name: string; number: number | null; area: string }

/** Who a typed name means: the one it can only be, or those it might be, the likeliest first. */
export type Meant = { sure: Neighbour | null; near: Neighbour[] }

type Row = Neighbour & { words: string; fits: 'whole' | 'beginning' | 'alike' }

const shortList = 8
/** A name is no longer than this, so whatever is means nobody. Looking for what is alike would take its time. */
const longestName = 120

/**
 * Who is meant by each typed name, blind to case and accents: by the whole name or member number; by a beginning of the
 * name that fits one person only; else by a beginning of one of its parts. Where several fit, or none quite, a short
 * list. Only people who are here or resting. Three questions to the database for any number of names.
 */
export async function findMeant(db: Db, communityId: string, typed: readonly string[]): Promise<Meant[]> {
  const asked = typed.map((words) => words.trim().replace(/\s+/g, ' '))
  const found = new Map<string, Row[]>()
  // The last way looks at every name there is, so it is asked only for what the others do not know.
  for (const look of [listWhole, listBeginning, listPartly]) {
    const wanted = [...new Set(asked)].filter(
      (words) => words !== '' && words.length <= longestName && !found.has(words),
    )
    if (wanted.length === 0) break
    for (const [words, rows] of await look(db, communityId, wanted)) found.set(words, rows)
  }
  return asked.map((words) => asMeant(found.get(words) ?? []))
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

// Behind row-level security PostgreSQL looks up in an index only what is plainly compared with a column: so words are
// folded first, and what people_by_name, people_by_beginning and the unique number can answer is asked one by one.

async function listWhole(db: Db, communityId: string, wanted: string[]) {
  const { rows } = await sql<Row>`
    with w as materialized (
      select words, folded(words) as folded,
        case when words ~ '^[#]?[0-9]{1,8}$' then ltrim(words, '#')::integer end as number
      from unnest(${wanted}::text[]) as typed (words))
    select w.words, p.id, p.name, p.number, p.area, 'whole' as fits
    from w join people as p on p.community_id = ${communityId} and p.name_folded = w.folded
    where p.state in ('here', 'resting')
    union
    select w.words, p.id, p.name, p.number, p.area, 'whole'
    from w join people as p on p.community_id = ${communityId} and p.number = w.number
    where p.state in ('here', 'resting')
    order by number nulls last, id`.execute(db)
  return byWords(rows)
}

/** Compared letter by letter (~>=~), because a language's own order may put names that begin alike far apart. */
async function listBeginning(db: Db, communityId: string, wanted: string[]) {
  const { rows } = await sql<Row>`
    with w as materialized (
      select words, folded(words) as folded, folded(words) || chr(1114111) as beyond
      from unnest(${wanted}::text[]) as typed (words))
    select w.words, p.id, p.name, p.number, p.area, 'beginning' as fits
    from w cross join lateral (
      select * from people
      where community_id = ${communityId} and name_folded ~>=~ w.folded and name_folded ~<~ w.beyond
        and state in ('here', 'resting')
      order by community_id, name_folded using ~<~, id limit ${shortList + 1}) as p
    order by p.name_folded, p.id`.execute(db)
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
          when p.name_folded like '% ' || w.begins || '%' then 'beginning'
          when similarity(p.name_folded, w.folded) > 0.35 then 'alike' end as fits) as fit
      where fit.fits is not null) as found
    where place <= ${shortList + 1} order by words, fits = 'alike', place`.execute(db)
  return byWords(rows)
}

function byWords(rows: Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ words }) => words)
}
