import { PlainError } from './platform/errors.ts'
import { serve } from './serve.ts'

try {
  await serve(process.env, process.argv.slice(2))
} catch (error) {
  if (!(error instanceof PlainError)) throw error
  console.error(error.message)
  process.exit(1)
}
