import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import { typedMinutes } from '../../../design/duration-field.tsx'
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
type Wrong = { at: string; wrong: string }
type Typed = Record<string, string>

const twoWays: Wrong = { at: 'length', wrong: say('exchanges.problem.length.two') }

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
      note: text.refine((words) => words.length <= 2000, say('exchanges.problem.note')),
      comeBack: z.enum(['hours', 'pot', 'thanks'], { error: say('exchanges.problem.come-back') }),
      intent: text,
      for: text,
      company: text,
    })
    .transform((said, context) => {
      const typed = Object.fromEntries(
        Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      )
      const problem = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: [field], message })
        return z.NEVER
      }
      if (!said.who && !said.place) problem('who', say('exchanges.problem.who'))
      if (said.who && said.place) problem('who', say('exchanges.problem.who-or-place'))
      if (!isKind(said.kind)) problem('kind', say('exchanges.problem.kind'))
      const occurredOn = readWhen(typed, here.today)
      if (!occurredOn) problem(dayField(typed), say('exchanges.problem.day'))
      const length = readLengthOf(typed, occurredOn ?? here.today, here.timeZone)
      if ('wrong' in length) return problem(length.at, length.wrong)
      if (!occurredOn) return z.NEVER
      return {
        direction: said.direction,
        kind: said.kind,
        ...length,
        minutes: roundUp(length.exactMinutes, here.roundingMinutes),
        occurredOn,
        note: said.note,
        comeBack: said.comeBack,
        intentId: longId(said.intent),
        forId: longId(said.for),
        companyId: longId(said.company),
      }
    })
}

/** A day that was typed is meant, whatever dot was left where it stood. */
function readWhen(typed: Typed, today: string): string | null {
  const day = typedDay(typed, 'day')
  if (day) return readDay(day)
  if (typed.when === 'today') return today
  return typed.when === 'yesterday' ? daysLater(today, -1) : null
}

/** Where the day stands on the page: what is wrong with it is told there. */
export function dayField(typed: Typed): string {
  return typedDay(typed, 'day') ? 'day' : 'when'
}

/** How long it took, by clock times or by a length. Said in two ways it is a question back. */
function readLengthOf(typed: Typed, day: string, timeZone: string): Length | Wrong {
  const exactMinutes = typedMinutes(typed, 'length', Number(usual.length))
  if (typed.started?.trim() || typed.ended?.trim())
    return isSaid(typed) ? twoWays : readClockTimes(typed, day, timeZone)
  if (exactMinutes === 'both') return twoWays
  if (exactMinutes === null) return { at: 'length', wrong: say('exchanges.problem.length') }
  if (exactMinutes === 0) return { at: 'length', wrong: say('exchanges.problem.no-time') }
  return { exactMinutes, startedAt: null, endedAt: null }
}

/** Whether a length was pressed or typed on purpose: not the one that stood there before. */
function isSaid(typed: Typed): boolean {
  const { length = usual.length } = typed
  const own = [typed['length-hours'], typed['length-minutes']].some((part) => part?.trim())
  return own || (length !== usual.length && length !== 'other')
}

function readClockTimes(typed: Typed, day: string, timeZone: string): Length | Wrong {
  const startedAt = readClock(typed.started ?? '')
  const endedAt = readClock(typed.ended ?? '')
  const exactMinutes = startedAt && endedAt ? elapsedMinutes(day, startedAt, endedAt, timeZone) : null
  if (exactMinutes !== null && exactMinutes >= 1) return { exactMinutes, startedAt, endedAt }
  return { at: startedAt ? 'ended' : 'started', wrong: say('exchanges.problem.length.clock') }
}
