import type { Task } from '../../platform/auth/actor.ts'
import type { Format } from '../../platform/i18n/format.ts'
import type { Words } from '../../platform/i18n/words.ts'
import type { Taken } from './rules.ts'

/** What a task is called: by the house, or by the group where it is one of its own. */
export function nameOfTask(w: Words, { task, words }: { task: Task; words: string }): string {
  return task === 'own' ? words : w(`tasks.name.${task}`)
}

/** Since when and how long, and how somebody came to it, each a sentence. */
export function sayTaken(w: Words, format: Format, taken: Taken): { days: string; how: string } {
  const days = taken.until
    ? w('tasks.days.before', { since: format.shortDay(taken.since), until: format.shortDay(taken.until) })
    : w('tasks.days', { since: format.shortDay(taken.since), until: format.shortDay(taken.endsOn) })
  return { days, how: sayHow(w, format, taken) }
}

function sayHow(w: Words, format: Format, { basis, givenBy, decidedOn, decidedWords }: Taken): string {
  const name = givenBy ?? w('tasks.somebody')
  if (basis === 'decision')
    return w('tasks.how.decision', { day: decidedOn ? format.day(decidedOn) : '', words: decidedWords })
  if (basis === 'begin') return w('tasks.how.begin')
  return w(`tasks.how.${basis}`, { name })
}

/** How a task ended, with the reason where somebody gave one. */
export function sayEnd(w: Words, { endedHow, endedBy, endedWords }: Taken): string {
  const name = endedBy ?? w('tasks.somebody')
  if (endedHow === 'ended') return w('tasks.end.ended', { name, words: endedWords })
  return w(`tasks.end.${endedHow ?? 'ran-out'}`)
}
