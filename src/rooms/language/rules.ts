import { type Finding, isAlarm } from '../../language/list.ts'
import { checkerFor } from '../../language/shipped.ts'

export type Written = 'en' | 'cy'

/** What was found, as a page shows it. A place where somebody said "I mean it" is left alone. */
export type Look = {
  /** To think over, the most serious of each sentence first. */
  alarms: Finding[]
  /** Listed words that are right where they stand. */
  fine: Finding[]
  hollow: Finding[]
  strengths: Finding[]
  missing: Finding[]
}

/** The text as a document, sorted for reading. */
export function sorted(findings: readonly Finding[], meant: string): Look {
  const said = new Set(meant.split('\n'))
  const left = findings.filter((finding) => !said.has(markOf(finding)))
  return {
    alarms: left.filter(isAlarm),
    fine: left.filter(({ legitimate }) => legitimate),
    hollow: left.filter(
      ({ kind, legitimate, level }) =>
        !legitimate && (kind === 'hollow' || (kind === 'deficit' && level === 'info')),
    ),
    strengths: left.filter(({ kind }) => kind === 'strength'),
    missing: left.filter(({ kind }) => kind === 'missing'),
  }
}

/** What is kept of "I mean it": which word of the list, as it stands in the text. */
export function markOf({ id, text }: Finding): string {
  return `${id}:${text.replace(/\s+/g, ' ')}`
}

/** What there is to think over in the few words of an ask or a gift. */
export function hintsFor(words: readonly string[], written: Written, meant: string): Finding[] {
  const check = checkerFor(written)
  return words.flatMap((text) => sorted(check(text), meant).alarms)
}

/** Which of our lists fits somebody who reads this language. */
export function writtenIn(language: string): Written {
  return language === 'cy' ? 'cy' : 'en'
}

const windowMs = 60_000

/** So many texts a minute from one sender; what is over is refused. Forgotten after a minute, and never written down. */
export class Share {
  readonly #atMost: number
  #since = 0
  #counted = new Map<string, number>()

  constructor(atMost: number) {
    this.#atMost = atMost
  }

  take(sender: string, now: Date): boolean {
    if (now.getTime() - this.#since >= windowMs) {
      this.#since = now.getTime()
      this.#counted = new Map()
    }
    const counted = (this.#counted.get(sender) ?? 0) + 1
    this.#counted.set(sender, counted)
    return counted <= this.#atMost
  }
}
