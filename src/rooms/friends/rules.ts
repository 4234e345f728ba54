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
