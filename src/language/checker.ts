import { type Place, readerOf } from './contexts.ts'
import { type Entry, type Finding, isAlarm, type List, levels } from './list.ts'
import { Matcher } from './matcher.ts'
import { findMissing } from './missing.ts'
import { Phrases } from './phrases.ts'
import { gap, splitWords, type Words, wordAt } from './words.ts'

export type Wishes = {
  file?: string
  /** Each line stands alone. */
  lines?: boolean
  /** Where a place in the text is in the file it was read from, if it is somewhere else. */
  sourceOf?: (offset: number) => number
  /** The file itself, to count its lines; else the text. */
  source?: string
}

/** Reads a text and tells what it finds, in the order of the text. It keeps nothing, and says nothing about who wrote it. */
export type Checker = (text: string, wishes?: Wishes) => Finding[]

type Hit = { known: Known; from: number; to: number }
type Known = Record<'notBefore' | 'with' | 'ordinary' | 'turnedBy', Phrases | null> & { entry: Entry }

/** A checker for one language. It is made once and used as often as one likes. */
export function createChecker(list: List): Checker {
  const matcher = new Matcher(list.sets)
  const phrases = (words?: string[]) => (words ? new Phrases(words, list.sets) : null)
  const known: Known[] = list.entries.map((entry, number) => {
    for (const words of entry.words) matcher.add(words, number)
    const { notBefore, ordinary, turnedBy } = entry
    return {
      entry,
      notBefore: phrases(notBefore),
      with: phrases(entry.with),
      ordinary: phrases(ordinary),
      turnedBy: phrases(turnedBy),
    }
  })
  const read = readerOf(list.contexts)
  const abbreviations = new Set(list.abbreviations)
  return (text, wishes = {}) => {
    const words = splitWords(text, {
      vocabulary: matcher.vocabulary,
      abbreviations,
      lines: wishes.lines ?? false,
    })
    const place = placing(text, wishes)
    const findings: Finding[] = []
    for (const { hits, from, to } of sentencesWithHits(words, matcher, known)) {
      const sentence = sentenceOf(words, from, to)
      const told: Finding[] = []
      for (const hit of hits) {
        const at = { ...sentence, from: hit.from - from, to: hit.to - from }
        const { entry } = hit.known
        if (!stands(at, hit.known)) continue
        const start = words.starts[hit.from]!
        const turned = hit.known.turnedBy && hit.known.turnedBy.lengthBefore(at.words, at.from) > 0
        const because = entry.kind === 'strength' ? null : turned ? 'negation' : read(at, entry)
        const { id, kind, principle, level, why, suggestions, unless } = entry
        told.push({
          ...place(start, words.ends[hit.to - 1]!),
          text: text.slice(start, words.ends[hit.to - 1]!),
          id,
          kind,
          principle,
          level: because ? 'info' : level,
          why,
          suggestions,
          legitimate: because !== null,
          sentence: sentence.text,
          ...(because && { because }),
          ...(unless && { unless }),
        })
      }
      // Where something is to be thought over, praise for a word beside it would mock.
      const grave = told.some(isAlarm)
      findings.push(...told.filter(({ kind }) => kind !== 'strength' || !grave))
    }
    return wishes.lines ? findings : [...findings, ...findMissing(list, words, wishes.file ?? '')]
  }
}

function* sentencesWithHits(words: Words, matcher: Matcher, known: Known[]) {
  const { ids, gaps, count } = words
  let from = 0
  let state = matcher.begin()
  let hits: Hit[] = []
  for (let at = 0; at <= count; at++) {
    if (at === count || (gaps[at] === gap.sentence && at > 0)) {
      if (hits.length > 0) yield { hits: longest(hits), from, to: at }
      if (at === count) return
      from = at
      hits = []
      state = matcher.begin()
    }
    state = matcher.after(state, ids[at]!)
    for (const number of state.ends) {
      const start = matcher.findStart(ids, from, at, number)
      hits.push({ known: known[number]!, from: start, to: at + 1 })
    }
  }
}

/** Of what overlaps and says the same, only the longest. */
function longest(hits: Hit[]): Hit[] {
  const kept: Hit[] = []
  const byLength = hits.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  for (const hit of byLength) if (!kept.some((other) => saysMore(other, hit))) kept.push(hit)
  return kept.sort((a, b) => a.from - b.from || a.to - b.to)
}

function saysMore(longer: Hit, hit: Hit): boolean {
  const [one, other] = [longer.known.entry, hit.known.entry]
  if (one === other) return longer.from < hit.to && hit.from < longer.to
  const around = longer.from <= hit.from && longer.to >= hit.to
  const asGrave = levels.indexOf(one.level) <= levels.indexOf(other.level)
  return around && one.kind === other.kind && one.principle === other.principle && asGrave
}

function sentenceOf(words: Words, from: number, to: number): Omit<Place, 'from' | 'to'> {
  const { text, starts, ends, gaps } = words
  const start = openedAt(text, starts[from]!)
  const end = closedAt(text, ends[to - 1]!)
  const range = Array.from({ length: to - from }, (_, index) => from + index)
  return {
    text: text.slice(start, end),
    words: range.map((index) => wordAt(words, index)),
    starts: range.map((index) => starts[index]! - start),
    ends: range.map((index) => ends[index]! - start),
    breaks: range.map((index) => gaps[index] === gap.clause),
  }
}

function openedAt(text: string, start: number): number {
  let at = start
  while (at > 0 && /["'“‘«„(]/.test(text[at - 1]!)) at--
  return at
}

function closedAt(text: string, end: number): number {
  let at = end
  while (at < text.length && /[.!?…"'”’»)]/.test(text[at]!)) at++
  return at
}

/** Whether what was found means what the list means. */
function stands(place: Place, { entry, notBefore, with: along, ordinary }: Known): boolean {
  const { text, words, starts, ends, from, to } = place
  if (entry.exact && /[a-z]/.test(text.slice(starts[from], ends[to - 1]).replace(/s$|'s$|’s$/, '')))
    return false
  if (notBefore && notBefore.lengthAt(words, to) > 0) return false
  if (along && !along.isIn(words, 0, from) && !along.isIn(words, to)) return false
  return !(ordinary && (ordinary.isIn(words, 0, from) || ordinary.isIn(words, to)))
}

function placing(text: string, { file = '', sourceOf = (offset) => offset, source = text }: Wishes) {
  const lineStarts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return (start: number, end: number) => {
    const offset = sourceOf(start)
    const line = lastAtMost(lineStarts, offset)
    return {
      file,
      line: line + 1,
      column: offset - lineStarts[line]! + 1,
      offset,
      length: sourceOf(end - 1) + 1 - offset,
    }
  }
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
