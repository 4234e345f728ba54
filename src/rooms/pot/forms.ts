import { z } from 'zod'
import { typedMinutes } from '../../design/duration-field.tsx'
import { say } from '../../platform/i18n/words.ts'

const text = z.string().trim().optional().default('')
const shortWords = text.refine((words) => words.length <= 500, say('pot.problem.words.long'))
const looked = z.looseObject({ words: shortWords, who: text, person: text, for: text, sure: text })

/** Hours and a few words; `sure` once they have seen what will be written in the book. */
export const GiveForm = looked.transform((said, context) => {
  const minutes = minutesIn(said, context)
  return { words: said.words, sure: said.sure === 'yes', minutes }
})

/** Hours out of the pot, for oneself or for whoever is named, and what for. Who is meant is found afterwards. */
export const AskForm = looked.transform((said, context) => {
  if (!said.words) context.addIssue({ code: 'custom', path: ['words'], message: say('pot.problem.what-for') })
  return { words: said.words, minutes: minutesIn(said, context) }
})

const voice = z.enum(['yes', 'no'], { error: say('pot.problem.voice') })
export const VoiceForm = z.object({ voice, words: shortWords })
/** What a broker heard; who said it is found afterwards. */
export const HeardForm = z.object({ voice, words: shortWords, who: text, person: text })

export const UndoForm = z.object({
  reason: z.string().trim().min(1, say('exchanges.problem.reason')).max(500, say('pot.problem.words.long')),
})
export const Nothing = z.object({})

function minutesIn(said: Record<string, unknown>, context: z.core.$RefinementCtx): number {
  const typed = Object.entries(said).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  const minutes = typedMinutes(Object.fromEntries(typed), 'length')
  if (typeof minutes === 'number' && minutes > 0) return minutes
  const message = say(minutes === 'both' ? 'exchanges.problem.length.two' : 'pot.problem.length')
  context.addIssue({ code: 'custom', path: ['length'], message })
  return 0
}
