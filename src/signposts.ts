import type { Place, View } from './platform/http/env.ts'
import { isEasyRead, type Language, languages } from './platform/i18n/words.ts'
import { withQuery } from './platform/urls.ts'
import { board } from './rooms/board/urls.ts'
import { exchanges } from './rooms/exchanges/urls.ts'
import { impact } from './rooms/impact/urls.ts'
import { people } from './rooms/people/urls.ts'
import { welcome } from './rooms/welcome/urls.ts'

type Signposts = 'places' | 'help' | 'languages' | 'signOut' | 'demoPlaces'
type Here = Omit<View, Signposts>

/** Where one may go from every page: five places at most, the same order everywhere, and help always last. */
export function signposts(view: Here, address: string): Pick<View, Signposts> {
  const { w, actor, path } = view
  const place = (href: string, label: string, picture: string): Place => ({
    href,
    label,
    picture,
    current: path === href || path.startsWith(`${href}/`),
  })
  const places = [
    place(people.me.to(), w('welcome.place.me'), 'house'),
    place(board.index.to(), w('welcome.place.board'), 'pushpin'),
    place(people.index.to(), w('welcome.place.people'), 'waving-hand'),
    place(exchanges.index.to(), w('welcome.place.exchanges'), 'handshake'),
    place(impact.bothWays.to(), w('welcome.place.both-ways'), 'both-ways'),
  ]
  const names: Record<Language, string> = {
    en: w('welcome.language.en'),
    'en-easy': w('welcome.language.en-easy'),
  }
  const back = new URL(address)
  return {
    places: actor ? places : [],
    help: place(welcome.help.to(), w('welcome.place.help'), 'red-question-mark'),
    languages: languages.map((language) => ({
      language,
      href: withQuery(welcome.language.to({ language }), { back: back.pathname + back.search }),
      label: names[language],
      picture: isEasyRead(language) ? 'open-book' : 'page-facing-up',
      current: language === view.language,
    })),
    signOut: welcome.signOut.to(),
    demoPlaces: [
      { href: welcome.signInAs.to(), label: w('design.demo.be') },
      { href: welcome.mails.to(), label: w('design.demo.mails') },
    ],
  }
}
