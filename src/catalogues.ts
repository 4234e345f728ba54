// Written by `npm run words`: every sentence of every language. Please do not edit.
import platformEn from './platform/words/en.json' with { type: 'json' }
import platformEnEasy from './platform/words/en-easy.json' with { type: 'json' }
import type { Catalogue, Language } from './platform/i18n/words.ts'

type Prefixed<P extends string, T> = { [K in keyof T & string as `${P}.${K}`]: T[K] }

function of<const P extends string, T extends Record<string, string>>(prefix: P, words: T): Prefixed<P, T> {
  const pairs = Object.entries(words).map(([key, message]) => [`${prefix}.${key}`, message])
  return Object.fromEntries(pairs) as Prefixed<P, T>
}

export const catalogues: Record<Language, Catalogue> = {
  en: {
    ...of('platform', platformEn),
  },
  'en-easy': {
    ...of('platform', platformEnEasy),
  },
}
