/** 0 between words, 1 in a word, 2 an apostrophe. */
const classes = new Uint8Array(65_536)
for (let code = 0; code < classes.length; code++)
  // A hyphen parts words, so that hard-to-reach and hard to reach are one. Half of a surrogate pair counts as a letter.
  classes[code] =
    code < 48 ? 0 : code < 128 ? (/[0-9a-z]/i.test(String.fromCharCode(code)) ? 1 : 0) : rare(code)
classes[39] = 2
classes[0x2019] = 2

function rare(code: number): number {
  return (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 0
}

/** What stands before a word: a space, a break inside a sentence, or the end of the sentence before. */
export const gap = { none: 0, clause: 1, sentence: 2 } as const

/** A text as words. Word `i` is `text.slice(starts[i], ends[i])`; its number in the vocabulary is 0 if nobody asks for it. */
export type Words = {
  text: string
  lower: string
  count: number
  starts: Int32Array
  ends: Int32Array
  ids: Int32Array
  gaps: Uint8Array
}

export type Splitting = {
  vocabulary: ReadonlyMap<string, number>
  abbreviations: ReadonlySet<string>
  lines: boolean
}

/** Parts a text into words and sentences, in one pass. */
export function splitWords(text: string, { vocabulary, abbreviations, lines }: Splitting): Words {
  const lower = lowered(text)
  const room = (text.length >> 1) + 1
  const words: Words = {
    text,
    lower,
    count: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    ids: new Int32Array(room),
    gaps: new Uint8Array(room),
  }
  const { starts, ends, ids, gaps } = words
  let at = 0
  let count = 0
  let before = ''
  while (at < text.length) {
    const gapStart = at
    while (at < text.length && classes[text.charCodeAt(at)] !== 1) at++
    if (at >= text.length) break
    const start = at
    while (at < text.length) {
      const kind = classes[text.charCodeAt(at)]!
      if (kind === 0 || (kind === 2 && classes[text.charCodeAt(at + 1)] !== 1)) break
      at++
    }
    starts[count] = start
    ends[count] = at
    const simple = start === gapStart + 1 && text.charCodeAt(gapStart) === 32
    gaps[count] = simple ? gap.none : gapBetween(text, gapStart, start, lines, abbreviations, before)
    before = lower.slice(start, at)
    if (before.includes('’')) before = before.replace('’', "'")
    ids[count] = vocabulary.get(before) ?? vocabulary.get(owned(before)) ?? 0
    count++
  }
  if (count > 0) gaps[0] = gap.sentence
  words.count = count
  return words
}

/** The word as it is looked up, with straight apostrophes. */
export function wordAt({ lower, starts, ends }: Words, index: number): string {
  return lower.slice(starts[index], ends[index]).replace('’', "'")
}

/** A patient's bed is about a patient. */
export function owned(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

/** Lower case of the same length, so that places stay where they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (char) =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char,
  ).join('')
}

function gapBetween(
  text: string,
  from: number,
  to: number,
  lines: boolean,
  abbreviations: ReadonlySet<string>,
  before: string,
): number {
  const between = text.slice(from, to)
  const breaks = between.match(/\r\n|\n|\r|\u2029/g)?.length ?? 0
  // A list, a heading, a cell of a table begins anew even without a full stop before it.
  if (breaks > (lines ? 0 : 1) || /[\f|•▪·]|[\n\r]\s*(?:[-*+#>]|\d+[.)]\s)/.test(between)) return gap.sentence
  const stop = /[.!?…]["'”’»)\]*_]*\s/.exec(between)
  if (stop && !startsSmall(text, to) && !(between.startsWith('. ') && abbreviations.has(before)))
    return gap.sentence
  return /[,;:()–—]/.test(between) ? gap.clause : gap.none
}

function startsSmall(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char !== char.toUpperCase() && char === char.toLowerCase()
}
