import { describeStartError } from './platform/start-errors.ts'
import { serve } from './serve.ts'

try {
  await serve(process.env, process.argv.slice(2))
} catch (error) {
  const sentence = describeStartError(error)
  if (!sentence) throw error
  console.error(sentence)
  process.exit(1)
}
