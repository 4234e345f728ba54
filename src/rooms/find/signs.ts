import { findAudience, mayEnter } from '../../platform/auth/permissions.ts'
import type { View } from '../../platform/http/env.ts'
import { folded } from '../../platform/i18n/folded.ts'
import { withQuery } from '../../platform/urls.ts'
import { board } from '../board/urls.ts'
import { community } from '../community/urls.ts'
import { kindsCalled, nameOfKind, pictureOfKind } from '../exchanges/kinds.ts'
import { exchanges } from '../exchanges/urls.ts'
import { impact } from '../impact/urls.ts'
import { language } from '../language/urls.ts'
import { ledger } from '../ledger/urls.ts'
import { people } from '../people/urls.ts'
import { pot } from '../pot/urls.ts'
import { shortAnswers } from '../welcome/answers.ts'
import { welcome } from '../welcome/urls.ts'

/** A page one may open, or an answer of the help page; `about` is what else it says. */
export type Sign = { href: string; label: string; picture: string; about?: string }

/** The signs that fit: every word is in what they are called, or in what the answer says. Blind to capitals and accents. */
export function signsFor(view: View, words: string): Sign[] {
  const each = folded(words).split(/\s+/).filter(Boolean)
  const fits = ({ label, about = '' }: Sign) => {
    const text = folded(`${label} ${about}`)
    return each.every((word) => text.includes(word))
  }
  return [...pages(view).filter(fits), ...kindSigns(view, words), ...answers(view).filter(fits)]
}

/** Pages by what their links are called, as far as this visitor may go. */
function pages(view: View): Sign[] {
  const { w, actor } = view
  const page = (url: { path: string; to: () => string }, label: string, picture: string) => ({
    url,
    label,
    picture,
  })
  const all = [
    page(people.me, w('welcome.place.me'), 'house'),
    page(board.index, w('board.title'), 'pushpin'),
    page(people.index, w('welcome.place.people'), 'waving-hand'),
    page(language.page, w('language.title'), 'speech-balloon'),
    page(exchanges.index, w('welcome.place.exchanges'), 'handshake'),
    page(impact.bothWays, w('welcome.place.both-ways'), 'both-ways'),
    page(exchanges.log, w('people.me.log'), 'writing-hand'),
    page(board.ask, w('board.ask'), 'raising-hands'),
    page(board.offer, w('board.offer'), 'wrapped-gift'),
    page(ledger.mine, w('ledger.statement.title'), 'scroll'),
    page(pot.index, w('pot.title'), 'jar'),
    page(pot.give, w('pot.give.title'), 'jar'),
    page(pot.ask, w('pot.ask.title'), 'jar'),
    page(people.editMe, w('people.me.about'), 'pencil'),
    page(people.hats, w('people.me.hats'), 'party-popper'),
    page(welcome.devices, w('people.me.devices'), 'mobile-phone'),
    page(exchanges.sheet, w('people.me.look-after.sheet'), 'notebook'),
    page(exchanges.waiting, w('people.me.look-after.waiting'), 'hourglass-not-done'),
    page(people.add, w('people.me.look-after.add'), 'waving-hand'),
    page(community.imports, w('people.me.look-after.bring'), 'inbox-tray'),
    page(ledger.check, w('people.me.look-after.check'), 'balance-scale'),
    page(community.settings, w('people.me.look-after.settings'), 'gear'),
    page(welcome.help, w('welcome.place.help'), 'red-question-mark'),
  ]
  return all
    .filter(({ url }) => mayEnter(findAudience('GET', url.path), actor, true))
    .map(({ url, label, picture }) => ({ href: url.to(), label, picture }))
}

function answers({ w, community: here }: View): Sign[] {
  return shortAnswers(w, here?.helpName || w('welcome.help.somebody')).map(({ id, question, ideas }) => ({
    href: `${welcome.help.to()}#${id}`,
    label: question,
    picture: 'red-question-mark',
    about: ideas.map(({ words }) => words).join(' '),
  }))
}

/** Everything of a kind on the board, where the words are what a kind is called. */
function kindSigns({ w, language }: View, words: string): Sign[] {
  return kindsCalled(language, words).map((kind) => ({
    href: withQuery(board.index.to(), { kind }),
    label: w('find.kind', { kind: nameOfKind(language, kind) }),
    picture: pictureOfKind(kind),
  }))
}
