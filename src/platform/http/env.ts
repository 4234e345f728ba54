import type { Context } from 'hono'
import type { Actor } from '../auth/actor.ts'
import type { Db } from '../db/database.ts'
import type { Format } from '../i18n/format.ts'
import type { Vocabulary } from '../i18n/vocabulary.ts'
import type { Language, Words } from '../i18n/words.ts'

/** The community of this address, as every page needs it. */
export type Community = {
  id: string
  name: string
  /** The name in front of its address, where the house keeps several. */
  addressName: string | null
  timeZone: string
  language: Language
  helpName: string
  helpPhone: string
  helpEmail: string
  roundingMinutes: number
  expireAfterDays: number
  isDemo: boolean
  /** What this group calls things. */
  vocabulary: Vocabulary
}

/** Somewhere to go, as the head of every page offers it. */
export type Place = { href: string; label: string; picture: string; current: boolean }

/** A door that takes back what was just done, and what is said there. */
export type Undo = { action: string; values: Record<string, string> }

/** A screen that many share, with what it does by itself when nobody touches it. */
export type SharedScreen = {
  /** Seconds without a touch after which it goes on to `to`. */
  after: number
  to: string
  /** Somebody has come in at it. */
  visit: SharedVisit | null
}
/** How long they can stay at most, in seconds, and where they say that they are still there, or go, or are led when they do not. */
export type SharedVisit = { place: string; left: number; stay: string; finish: string; end: string }

/** What every page is told besides its own matter: how to say things, and to whom. */
export type View = {
  w: Words
  language: Language
  /** The tag of the language on the page, and the way it is read. */
  lang: string
  dir: 'ltr' | 'rtl'
  format: Format
  /** A new key for a form: made before it is sent, so that sending it twice does it once. */
  newKey: () => string
  path: string
  now: Date
  community: Community | null
  actor: Actor | null
  flash: string | null
  /** How to take back what was just done, where that can be. */
  undo: Undo | null
  /** Where one may go from every page, the help page among them. */
  places: Place[]
  help: Place
  /** Telling someone that something is not right, from every page and for anybody. */
  tell: Place
  /** Looking for something, from every page of those who are in. */
  find: Place
  languages: (Place & { language: Language })[]
  signOut: string
  /** In the demo village only: being somebody else, and reading the letters. */
  demoPlaces: { href: string; label: string }[]
  /** Set where this browser is a screen that many share. */
  shared: SharedScreen | null
}

export type Env = {
  Variables: {
    /** One connection for this request, which sees this community only. */
    db: Db
    now: () => Date
    requestId: string
    view: View
    /** Set before this address has a community only on the newcomer's doors. */
    community: Community
    /** Who is here, on doors that ask for somebody. Where anyone may come in, ask `visitor`. */
    actor: Actor
    visitor: Actor | null
    /** The wall that this browser is, if it is one, and when somebody last came in at it. */
    wall: { id: string; name: string; lastVisitAt: Date | null } | null
  }
}

export type Ctx = Context<Env>
