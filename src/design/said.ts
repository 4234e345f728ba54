import type { Said } from '../platform/http/form.ts'

/** What every field of a form is told: what was typed, and what was wrong with it. */
export type { Said }

/** The ids that tie a field to its hint and its problem, for people who listen to the page. */
export function describedBy(name: string, hint: unknown, problem: unknown): string | undefined {
  return (
    [hint ? `${name}-hint` : null, problem ? `${name}-problem` : null].filter(Boolean).join(' ') || undefined
  )
}
