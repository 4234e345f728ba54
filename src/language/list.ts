export const levels = ['rethink', 'consider', 'info'] as const
export type Level = (typeof levels)[number]
export type Kind = 'deficit' | 'strength' | 'hollow' | 'missing'
export type Principle = 'assets' | 'work' | 'reciprocity' | 'networks' | 'roles' | 'language'

/** One thing the list knows. How `words` are written is told in docs/language.md. */
export type Entry = {
  id: string
  /** What it is called among those who keep the list. */
  says: string
  words: string[]
  /** Only where it is written so, in capitals: initials. */
  exact?: boolean
  kind: Exclude<Kind, 'missing'>
  principle: Principle
  level: Level
  why: string
  suggestions: string[]
  /** When it is right to say it. */
  unless?: string
  /** Another meaning, if one of these follows at once. */
  notBefore?: string[]
  /** Only if one of these is in the same sentence. */
  with?: string[]
  /** Another meaning, if one of these is in the same sentence: nothing is said then. */
  ordinary?: string[]
  /** A limit of law or safety may be meant: it is right where one is named in the sentence. */
  limits?: boolean
  /** Something one may have, and say of oneself: "I have a …". */
  had?: boolean
  /** Said of oneself it is no better: "we are not their friends". */
  notOwn?: boolean
  /** One of these right before it says that it is not so. */
  turnedBy?: string[]
  source?: string[]
}

/** What a long text says nothing about. */
export type Missing = {
  id: string
  words: string[]
  principle: Principle
  why: string
  suggestions: string[]
}

/** The words by which a language shows that a word is not meant. */
export type Contexts = {
  /** I, I'm */
  self: string[]
  /** What may stand between these and a word about oneself. */
  selfBetween: string[]
  /** I have, I had: only with what one may have. */
  selfHaving: string[]
  /** As a …, I */
  selfAs: string[]
  /** the word …, so-called … */
  naming: string[]
  /** said, told, asked: what comes in quotation marks is somebody's. */
  saying: string[]
  /** not, never */
  negators: string[]
  /** What may stand between these and the word. */
  negatedBetween: string[]
  /** instead of, no longer: the word may follow a little later. */
  turning: string[]
  /** was dropped, but she is also: what turns the word around after it. */
  turningAfter: string[]
  /** section 9, statutory, by law */
  law: string[]
  /** Act, Society: what a name in capitals ends or begins with. */
  names: string[]
  /** money, police, consent: limits that are kept. */
  limits: string[]
}

export type List = {
  language: string
  /** Words that stand for each other in `words`, as <name>. */
  sets: Record<string, string[]>
  /** A full stop after these ends nothing. */
  abbreviations: string[]
  contexts: Contexts
  entries: Entry[]
  missing: Missing[]
}

export type Legitimate = 'own' | 'mention' | 'negation' | 'law' | 'limits'

export type Finding = {
  file: string
  /** From 1. */
  line: number
  column: number
  /** In the file as it was read, in UTF-16 units. */
  offset: number
  length: number
  text: string
  id: string
  kind: Kind
  principle: Principle
  level: Level
  why: string
  suggestions: string[]
  /** Whether it is right where it stands: then its level is info, and nothing need be done. */
  legitimate: boolean
  sentence: string
  /** Why it is right where it stands. */
  because?: Legitimate
  /** When it would be right. */
  unless?: string
}

/** Whether there is something to think over: not where it is right as it stands, and not what is only worth knowing. */
export function isAlarm({
  kind,
  level,
  legitimate,
}: Pick<Finding, 'kind' | 'level' | 'legitimate'>): boolean {
  return kind === 'deficit' && level !== 'info' && !legitimate
}
