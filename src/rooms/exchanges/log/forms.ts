import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import { say } from '../../../platform/i18n/words.ts'
import { longId } from '../../../platform/ids.ts'
import { daysLater, elapsedMinutes, readClock, readDay } from '../durations.ts'
import { isKind } from '../kinds.ts'
import { roundUp } from '../rules.ts'

/** Before anybody says otherwise: they helped, for an hour, today, and it comes back in hours. */
export const usual = { direction: 'gave', length: '60', when: 'today', comeBack: 'hours' }
export const quickPicks = [15, 30, 45, 60, 90, 120, 180]

type Here = { today: string; timeZone: string; roundingMinutes: number }
type Length = { exactMinutes: number; startedAt: string | null; endedAt: string | null }
type Typed = Record<string, string>

const text = z.string().trim().optional().default('')

/** What somebody may send us to write down what they did. Who is meant by the name is found afterwards. */
export function logForm(here: Here) {
  return z
    .looseObject({
      direction: z.enum(['gave', 'received'], { error: say('exchanges.problem.direction') }),
      who: text,
      person: text,
      place: text,
      kind: text,
      'kind-other': text,
      note: text.refine((words) => words.length <= 2000, say('exchanges.problem.note')),
      comeBack: z.enum(['hours', 'pot', 'thanks'], { error: say('exchanges.problem.come-back') }),
      intent: text,
    })
    .transform((said, context) => {
      const typed = Object.fromEntries(
        Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      )
      const problem = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: [field], message })
        return z.NEVER
      }
      const kind = said['kind-other'] || said.kind
      if (!said.who && !said.place) problem('who', say('exchanges.problem.who'))
      if (said.who && said.place) problem('who', say('exchanges.problem.who-or-place'))
      if (!isKind(kind)) problem('kind', say('exchanges.problem.kind'))
      const occurredOn = readWhen(typed, here.today)
      if (!occurredOn) return problem(dayField(typed), say('exchanges.problem.day'))
      const length = readLengthOf(typed, occurredOn, here.timeZone)
      if (typeof length === 'string') return problem('length', length)
      return {
        direction: said.direction,
        who: said.who,
        personId: longId(said.person),
        kind,
        ...length,
        minutes: roundUp(length.exactMinutes, here.roundingMinutes),
        occurredOn,
        note: said.note,
        comeBack: said.comeBack,
        intentId: longId(said.intent),
      }
    })
}

export type Logged = z.output<ReturnType<typeof logForm>>

/** A day that was typed is meant, whatever dot was left where it stood. */
function readWhen(typed: Typed, today: string): string | null {
  const day = typedDay(typed, 'day')
  if (day) return readDay(day)
  if (typed.when === 'today') return today
  return typed.when === 'yesterday' ? daysLater(today, -1) : null
}

function dayField(typed: Typed): string {
  return typedDay(typed, 'day') ? 'day' : 'when'
}

/**
 * How long it took, from whichever way it was said: a quick pick, hours and minutes, or clock times. Two ways that both
 * were chosen on purpose (not the pick we chose before) are a question back. Answers minutes, or what is wrong.
 */
function readLengthOf(typed: Typed, day: string, timeZone: string): Length | string {
  const own = [typed['length-hours'], typed['length-minutes']].some((part) => part?.trim())
  const clock = [typed.started, typed.ended].some((part) => part?.trim())
  const pick = typed.length && typed.length !== 'other' ? typed.length : null
  const pickedOnPurpose = pick !== null && pick !== usual.length
  if ((own && clock) || ((own || clock) && pickedOnPurpose)) return say('exchanges.problem.length.two')
  if (clock) return readClockTimes(typed, day, timeZone)
  const exactMinutes = own ? readHoursAndMinutes(typed) : readWhole(pick ?? '')
  if (exactMinutes === null) return say('exchanges.problem.length')
  if (exactMinutes === 0) return say('exchanges.problem.no-time')
  return { exactMinutes, startedAt: null, endedAt: null }
}

function readClockTimes(typed: Typed, day: string, timeZone: string): Length | string {
  const startedAt = readClock(typed.started ?? '')
  const endedAt = readClock(typed.ended ?? '')
  const exactMinutes = startedAt && endedAt ? elapsedMinutes(day, startedAt, endedAt, timeZone) : null
  if (exactMinutes === null || exactMinutes < 1) return say('exchanges.problem.length.clock')
  return { exactMinutes, startedAt, endedAt }
}

function readHoursAndMinutes(typed: Typed): number | null {
  const hours = readWhole(typed['length-hours']?.trim() || '0')
  const minutes = readWhole(typed['length-minutes']?.trim() || '0')
  return hours === null || minutes === null ? null : hours * 60 + minutes
}

function readWhole(typed: string): number | null {
  return /^\d{1,4}$/.test(typed) ? Number(typed) : null
}
