import type { Key, Words } from '../../../platform/i18n/words.ts'

/** What stops an import: nothing is brought in until it is put right. */
export const blockingCodes = [
  'not-utf8',
  'not-csv',
  'not-zip',
  'too-large',
  'empty',
  'unknown-header',
  'cells',
  'cell-too-large',
  'quote',
  'quantity',
  'date',
  'balance',
  'number',
  'name',
  'person',
  'number-twice',
  'no-name-column',
  'file-twice',
  'number-taken',
] as const
/** What is good to know: it comes in, and this is how. */
export const warningCodes = [
  'vanished',
  'no-address',
  'rounding',
  'not-a-member',
  'zero',
  'organisation-name',
  'email',
  'joined',
  'same-person',
  'inactive-post',
  'shortened',
  'very-long',
  'other-name',
] as const

export type ProblemCode = (typeof blockingCodes)[number] | (typeof warningCodes)[number]
/** One thing to look at, by file and line (counted from 1, the header included; null when it is about the file). */
export type Problem = {
  file: string
  line: number | null
  code: ProblemCode
  args: Record<string, string | number>
}

const blocking = new Set<string>(blockingCodes)

export function isBlocking({ code }: Problem): boolean {
  return blocking.has(code)
}

/** The problem as one plain sentence. */
export function sayProblem(w: Words, { code, args }: Problem): string {
  const sentence = w as (key: string, args: Record<string, string | number>) => string
  return sentence(`imports.problem.${code}` satisfies Key, args)
}
