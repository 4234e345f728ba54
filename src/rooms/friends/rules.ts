/** "We are friends now", as it stands. One says it, the other agrees or says no; either may begin counting again. */
export type Friendship = {
  id: string
  saidBy: string
  withId: string
  agreedAt: Date | null
  endedAt: Date | null
  /** Whether no mail reaches whoever is asked: then a broker may pass on their word. */
  withoutMail: boolean
}

type Who = { personId: string; isBroker: boolean }

/** Whether somebody may answer: whoever was asked, or a broker who passes on the word of somebody without e-mail. */
export function mayAnswer({ saidBy, withId, withoutMail }: Friendship, who: Who): boolean {
  if (who.personId === withId) return true
  return who.isBroker && withoutMail && who.personId !== saidBy
}

/** Whether somebody may begin counting again, or take back what was only said: one of the two. */
export function mayEnd({ saidBy, withId }: Friendship, { personId }: Who): boolean {
  return personId === saidBy || personId === withId
}

/** Whole hours somebody may guess for a year. */
export const mostHours = 8760

/** Fewer guesses than these added up would tell what two people said. */
export const fewestGuesses = 3

const yearInMs = 365 * 24 * 60 * 60 * 1000

/** Friends are asked for a guess once a year at most, and never in their first: neither who guessed nor who would not. */
export function isGuessDue(
  { agreedAt, guessedAt }: { agreedAt: Date | null; guessedAt: Date | null },
  now: Date,
): boolean {
  return agreedAt !== null && now.getTime() - (guessedAt ?? agreedAt).getTime() >= yearInMs
}
