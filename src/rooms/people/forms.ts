import { z } from 'zod'
import { say } from '../../platform/i18n/words.ts'
import { area, email, name, phone, sharing } from './said-of-people.ts'

export const AddForm = z.object({ name, email: email.default(null), phone, area, sharing })
export const MoveForm = z.object({ to: z.enum(['here', 'resting', 'moved_on'], say('people.problem.move')) })
