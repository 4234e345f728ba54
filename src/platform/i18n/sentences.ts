// Written by `npm run words` from every words/en.json. Please do not edit.
/** Each sentence and what it needs to know to be said. */
export type Sentences = {
  'platform.time.minutes': { minutes: number }
  'platform.time.hours': { hours: number }
  'platform.time.both': { hours: number; minutes: number }
  'platform.form.key': never
  'platform.form.key-reused': never
  'platform.form.too-long': never
  'platform.form.problem': never
}
