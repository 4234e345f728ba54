/** What somebody shows at a wall that it is them: four figures, or a row of three pictures. */
export type Way = 'pin' | 'pictures'

/** Pictures that nobody takes for one another. Their names are in words/, for those who listen to the page. */
export const pictures = [
  'house',
  'dog-face',
  'automobile',
  'guitar',
  'birthday-cake',
  'hot-beverage',
  'bell',
  'hiking-boot',
  'key',
  'sun',
  'fish',
  'red-apple',
] as const
export type WallPicture = (typeof pictures)[number]
export const picturesInRow = 3

export function isPicture(name: string): name is WallPicture {
  return pictures.some((picture) => picture === name)
}

/** The pictures of a row so far, and the one tapped now. */
export function rowOf(row: string, picture: string): WallPicture[] {
  return [...row.split(' '), picture].filter(isPicture).slice(0, picturesInRow)
}

/** What is kept as a digest: which way it is belongs to it. */
export function asSecret(way: Way, parts: string): string {
  return `${way} ${parts}`
}

/** Four figures that anybody would try first: all the same, one after the other, or the same two twice. */
export function isEasyPin(pin: string): boolean {
  const steps = [1, 2, 3].map((place) => Number(pin[place]) - Number(pin[place - 1]))
  const even = steps.every((step) => step === steps[0]) && Math.abs(steps[0]!) <= 1
  return even || pin.slice(0, 2) === pin.slice(2)
}

/** A row that anybody would try first: all the same, or the first three as they stand there. */
export function isEasyRow(row: readonly string[]): boolean {
  return new Set(row).size === 1 || row.every((picture, place) => picture === pictures[place])
}

/** Wrong tries: of one person in a quarter of an hour, and at one screen in an hour. */
export const wrongOfPerson = 5
export const wrongAtWall = 20
export const wallWindowMinutes = 60

export const codeLivesMinutes = 60
export const wallsAtMost = 40

type Whom = { id: string; state: string; hasEmail: boolean; holdsTask: boolean }
export type WhyNotForThem = 'moved-on' | 'has-email' | 'holds-task'

/**
 * Why a broker may not put somebody on the wall with them, or null. Whoever has e-mail does it on their own page; and a
 * broker who knows the figures of somebody could come in as them, so not for anybody who looks after things.
 */
export function whyNotForThem(whom: Whom): WhyNotForThem | null {
  if (whom.state !== 'here' && whom.state !== 'resting') return 'moved-on'
  if (whom.holdsTask) return 'holds-task'
  return whom.hasEmail ? 'has-email' : null
}

type Named = { id: string; name: string }

/** The first name of each, with the first letter of the next where two have the same one. */
export function firstNames(people: readonly Named[]): Map<string, string> {
  const seen = new Map<string, number>()
  for (const { name } of people) seen.set(firstOf(name), (seen.get(firstOf(name)) ?? 0) + 1)
  return new Map(
    people.map(({ id, name }) => {
      const [first = '', ...rest] = name.trim().split(/\s+/)
      const letter = [...(rest.at(-1) ?? '')][0]
      return [id, seen.get(first) === 1 || !letter ? first : `${first} ${letter}.`]
    }),
  )
}

export function firstOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}

/** How long a page waits for a touch, in seconds: the wall itself, other pages at it, a visit before it asks, and its question. */
export const waits = { screen: 180, aside: 90, visit: 85, question: 30 }
