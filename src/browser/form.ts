import { keepDrafts } from './drafts.ts'
import { sendOnce } from './sending.ts'

sendOnce()
try {
  keepDrafts()
} catch {
  // A browser that keeps nothing: forms work as they do without us.
}
