import { PlainError } from '../platform/errors.ts'

/** What was typed is not a command of ours: said in one sentence, exit code 2. */
export class UsageError extends PlainError {
  override name = 'UsageError'
}
