/** What comes from elsewhere, whatever file it was in: people, what they offer and ask, what passed between them. */
export type Brought = {
  source: 'timeoverflow' | 'people'
  people: BroughtPerson[]
  posts: BroughtPost[]
  transfers: BroughtTransfer[]
}

export type BroughtPerson = {
  /** The number they had there; null in a spreadsheet that has none. */
  number: number | null
  name: string
  email: string | null
  phone: string
  otherPhone: string
  area: string
  joinedOn: string
  /** People who are only named in old transfers come in as having moved on. */
  state: 'here' | 'moved_on'
  /** Their balance in whole minutes as the file says it, or null when it says nothing. */
  balanceMinutes: number | null
  /** Where in the files they are first named. */
  at: { file: string; line: number }
}

export type BroughtPost = {
  direction: 'ask' | 'offer'
  /** What tells this post from every other of its source, so that it comes in once. */
  sourceId: string
  person: PersonRef
  words: string
  details: string
  kind: string
  createdAt: Date
}

/** Above this many minutes (31 days) in one line it was no single thing somebody did: the hours pass, nothing more. */
export const longest = 1440 * 31

export type BroughtTransfer = {
  key: string
  from: Party
  to: Party
  minutes: number
  occurredOn: string
  words: string | null
}

/** A person by their number, or by their place among the people of this file. */
export type PersonRef = { number: number } | { place: number }
/** One end of a transfer. A null party is somebody the file no longer names. */
export type Party = { number: number } | 'organisation' | null

export type Reconciled = {
  number: number
  name: string
  balanceMinutes: number
  transfersMinutes: number
  openingMinutes: number
}
