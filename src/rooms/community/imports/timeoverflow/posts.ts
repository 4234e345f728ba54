import type { BroughtPost } from '../brought.ts'
import type { Problem } from '../problems.ts'
import { readMoment, readNamed } from './cells.ts'
import type { Members } from './members.ts'
import type { Table } from './read.ts'

/** Reads offers or inquiries. They come grouped: a row with nothing but a category, then its posts. */
export function readPosts(
  tables: Table[],
  direction: BroughtPost['direction'],
  members: Members,
  problems: Problem[],
): BroughtPost[] {
  const posts = new Map<string, BroughtPost>()
  for (const { file, rows } of tables) {
    let category = ''
    for (const { line, cells } of rows) {
      const say = (code: Problem['code'], args: Problem['args']) => problems.push({ file, line, code, args })
      const [id, title, tags, who, created] = cells.map((cell) => cell.trim()) as [
        string,
        string,
        string,
        string,
        string,
      ]
      if (id === '' && who === '' && created === '') {
        category = title === '-' ? '' : title
        continue
      }
      const named = readNamed(who)
      const createdAt = readMoment(created)
      if (!/^\d+$/.test(id)) say('number', { value: id })
      else if (title === '') say('name', {})
      else if (named.kind !== 'person') say('person', { value: who })
      else if (!createdAt) say('date', { value: created })
      else if (!members.find(named.number)) say('inactive-post', { name: named.name, number: named.number })
      else {
        const details = [category, tags].filter(Boolean).join(' · ').slice(0, 2000)
        if (title.length > 200) say('shortened', { value: title.slice(0, 30), letters: 200 })
        posts.set(id, {
          direction,
          sourceId: id,
          person: { number: named.number },
          words: title.slice(0, 200),
          details,
          kind: 'something-else',
          createdAt,
        })
      }
    }
  }
  return [...posts.values()]
}
