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
  'welcome.place.me': never
  'welcome.place.board': never
  'welcome.place.people': never
  'welcome.place.exchanges': never
  'welcome.place.both-ways': never
  'welcome.place.help': never
  'welcome.language.en': never
  'welcome.language.en-easy': never
  'welcome.missing.title': never
  'welcome.missing.words': never
  'welcome.missing.home': never
  'welcome.broken.title': never
  'welcome.broken.words': never
  'welcome.broken.id': { id: string | number }
}
