import { url } from '../../platform/urls.ts'

/** What words do to people: any text, read and not kept. */
export const language = {
  page: url('/language'),
  /** Apart from the page: whole files are let in here. */
  look: url('/language/look'),
  api: url('/api/language/check'),
}
