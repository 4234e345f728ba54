export const linkLivesMinutes = 10

/** In a quarter of an hour: letters to one address, and letters that one client (a family, a hall full of people) may ask for. */
export const lettersToAddress = 3
export const lettersFromClient = 40

/** The same form sent again gets the same answer, but not for ever: an answer that signs somebody in lasts as long as a link. */
export function stillAnswers(at: string, now: Date): boolean {
  return now.getTime() - new Date(at).getTime() < linkLivesMinutes * 60_000
}
