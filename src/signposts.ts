import type { Place, SharedScreen, View } from './platform/http/env.ts'
import { isEasyRead, type Language, languages } from './platform/i18n/words.ts'
import { withQuery } from './platform/urls.ts'
import { board } from './rooms/board/urls.ts'
import { exchanges } from './rooms/exchanges/urls.ts'
import { find } from './rooms/find/urls.ts'
import { impact } from './rooms/impact/urls.ts'
import { people } from './rooms/people/urls.ts'
import { telling } from './rooms/telling/urls.ts'
import { waits } from './rooms/wall/rules.ts'
import { wall } from './rooms/wall/urls.ts'
import { welcome } from './rooms/welcome/urls.ts'

type Signposts = 'places' | 'help' | 'tell' | 'find' | 'languages' | 'signOut' | 'demoPlaces' | 'shared'
type Screen = { name: string } | null
type Here = Omit<View, Signposts>

/** Where one may go from every page: five places at most, the same order everywhere, and help always last. */
export function signposts(view: Here, address: string, screen: Screen): Pick<View, Signposts> {
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
    cy: w('welcome.language.cy'),
  }
  const back = new URL(address)
  return {
    places: actor ? places : [],
    help: place(welcome.help.to(), w('welcome.place.help'), 'red-question-mark'),
    tell: place(telling.tell.to(), w('telling.place'), 'bell'),
    find: place(find.index.to(), w('find.place'), 'magnifying-glass-tilted-left'),
    languages: languages.map((language) => ({
      language,
      href: withQuery(welcome.language.to({ language }), { back: back.pathname + back.search }),
      label: names[language],
      picture: isEasyRead(language) ? 'open-book' : 'page-facing-up',
      current: language === view.language,
    })),
    signOut: actor?.wallUntil ? wall.finish.to() : welcome.signOut.to(),
    demoPlaces: [
      { href: welcome.signInAs.to(), label: w('design.demo.be') },
      { href: welcome.mails.to(), label: w('design.demo.mails') },
      { href: wall.demo.to(), label: w('design.demo.wall') },
    ],
    shared: sharedScreen(view, back.pathname + back.search, screen),
  }
}

/** What a wall does by itself: its own page looks again, any other goes back to it, and a visit is asked about first. */
function sharedScreen({ actor, now, path }: Here, here: string, screen: Screen): SharedScreen | null {
  const until = actor?.wallUntil
  if (!until)
    return (
      screen && {
        after: path === wall.show.to() ? waits.screen : waits.aside,
        to: wall.show.to(),
        visit: null,
      }
    )
  const left = Math.max(Math.floor((until.getTime() - now.getTime()) / 1000), 0)
  const visit = {
    place: screen?.name ?? '',
    left,
    stay: wall.still.to(),
    finish: wall.finish.to(),
    end: wall.ended.to(),
  }
  const asked = path === wall.still.to()
  if (asked) return { after: Math.min(waits.question, left), to: visit.end, visit }
  // Whoever was asked once in the last minute is not asked again.
  if (left < 2 * waits.question) return { after: left, to: visit.end, visit }
  const to = withQuery(wall.still.to(), { back: here })
  return { after: Math.min(waits.visit, left - waits.question), to, visit }
}
