import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import { languages, say } from '../../../platform/i18n/words.ts'
import { readDay } from '../durations.ts'

export const sheetsAtMost = 20
export const linesAtMost = 20
const linesAtLeast = 5

const count = (least: number, most: number, problem: ReturnType<typeof say>) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, problem)
    .transform(Number)
    .refine((number) => number >= least && number <= most, problem)

export const PrintForm = z
  .object({
    sheets: count(1, sheetsAtMost, say('exchanges.print.problem.sheets')),
    lines: count(linesAtLeast, linesAtMost, say('exchanges.print.problem.lines')),
    name: z.string().trim().max(60, say('exchanges.print.problem.name')),
    names: z.string().max(4000, say('exchanges.print.problem.names')),
    'day-day': z.string(),
    'day-month': z.string(),
    'day-year': z.string(),
    language: z.enum(languages, say('people.problem.language')),
  })
  .transform((typed, context) => {
    const { sheets, lines, name, language, names: typedNames, ...boxes } = typed
    const day = typedDay(boxes, 'day')
    const occurredOn = day ? readDay(day) : null
    if (day && !occurredOn)
      context.addIssue({ code: 'custom', path: ['day'], message: say('exchanges.problem.day') })
    const names = typedNames
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean)
    if (names.length > lines)
      context.addIssue({
        code: 'custom',
        path: ['names'],
        message: say('exchanges.print.problem.too-many-names'),
      })
    if (names.some((name) => name.length > 120))
      context.addIssue({ code: 'custom', path: ['names'], message: say('exchanges.print.problem.names') })
    return { sheets, lineCount: lines, name, occurredOn, names, language }
  })

export const usual = { sheets: '1', lines: '10' }
