import type { View } from '../../platform/http/env.ts'
import { formatIn } from '../../platform/i18n/format.ts'
import { type Language, localeOf } from '../../platform/i18n/words.ts'
import { speak } from '../../voices.ts'

const places = [
  ['/me', 'My page', 'house'],
  ['/board', 'Board', 'pushpin'],
  ['/people', 'People', 'waving-hand'],
  ['/exchanges', 'What we did', 'handshake'],
  ['/both-ways', 'Both ways', 'both-ways'],
] as const

/** What a page is told, without a database or a request: for looking at the design on its own. */
export function sampleView(language: Language = 'en', path = '/board'): View {
  const w = speak(language)
  let keys = 0
  return {
    w,
    language,
    lang: localeOf(language),
    dir: 'ltr',
    format: formatIn(language, 'Europe/London', w),
    newKey: () => `sample-${++keys}`,
    path,
    now: new Date('2026-11-24T10:00:00Z'),
    community: {
      id: 'sample',
      name: 'Riverside',
      addressName: null,
      timeZone: 'Europe/London',
      language,
      helpName: 'Quinn',
      helpPhone: '01632 960 002',
      helpEmail: 'quinn@example.org',
      roundingMinutes: 15,
      expireAfterDays: 14,
      isDemo: false,
      vocabulary: {},
    },
    actor: { communityId: 'sample', personId: 'amina', name: 'Amina', tasks: new Set() },
    flash: null,
    undo: null,
    places: places.map(([href, label, picture]) => ({ href, label, picture, current: href === path })),
    help: { href: '/help', label: 'Help', picture: 'red-question-mark', current: false },
    tell: { href: '/tell', label: 'Tell someone', picture: 'bell', current: false },
    find: { href: '/find', label: 'Find', picture: 'magnifying-glass-tilted-left', current: false },
    languages: [
      {
        language: 'en',
        href: '/language/en',
        label: 'English',
        picture: 'page-facing-up',
        current: language === 'en',
      },
      {
        language: 'en-easy',
        href: '/language/en-easy',
        label: 'Easy Read',
        picture: 'open-book',
        current: language === 'en-easy',
      },
    ],
    signOut: '/sign-out',
    demoPlaces: [],
    shared: null,
  }
}
