import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Hand } from './hands.ts'
import { openHouse, type Reading } from './house.ts'
import { journeys } from './journeys.ts'
import type { Note } from './results.ts'

type How = BrowserContextOptions & {
  only?: RegExp
  /** What is done to a page before anybody works it. */
  prepare?: (page: Page) => Promise<void>
  /** What is asked of the pages at the end. */
  after?: (hands: Hand[], journey: string) => Promise<string[]>
}

/** Lets one hand do the core journeys, two at a time; what cannot be done is noted. */
export async function journeyWith(
  reading: Reading,
  take: (page: Page) => Hand,
  note: Note,
  { only = /./, prepare, after, ...how }: How = {},
): Promise<void> {
  const house = await openHouse()
  const waiting = Object.entries(journeys).filter(([name]) => only.test(name))
  const walkers = [0, 1].map(async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, journey] = next
      const hands: Hand[] = []
      const problems: string[] = []
      try {
        await journey(house, async (who) => {
          const page = await house.newPage(reading, who, how)
          await prepare?.(page)
          const hand = take(page)
          hands.push(hand)
          return hand
        })
        problems.push(...((await after?.(hands, name)) ?? []))
      } catch (error) {
        problems.push(`${hands.at(-1)?.page.url() ?? ''} ${String(error).slice(0, 400)}`)
      }
      for (const { page } of hands) await page.context().close()
      note(name, problems)
    }
  })
  await Promise.all(walkers)
}
