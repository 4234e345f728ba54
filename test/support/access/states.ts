import type { BrowserContextOptions, Page } from 'playwright-core'
import { permissions } from '../../../src/platform/auth/permissions.ts'
import { shortId } from '../../../src/platform/ids.ts'
import { forgetAllTries, gardened, idOf, posted, signInLink } from './given.ts'
import { type AccessHouse, openHouse, type Reading } from './house.ts'

/** One page as somebody meets it; `wrong` when its form was sent with mistakes or empty. */
export type State = { name: string; path: string; who: string | null; wrong?: Record<string, string> }

let stood: Promise<State[]> | null = null

/** The pages of the core journeys and their refusals, the same for every check. */
export function listStates(): Promise<State[]> {
  stood ??= openHouse().then(prepare)
  return stood
}

const journeys: Record<string, Omit<State, 'name'>[]> = {
  'J1 coming in': [
    { path: '/', who: null },
    { path: '/sign-in', who: null },
    { path: '/sign-in', who: null, wrong: { email: 'amina' } },
    { path: '/sign-in/sent', who: null },
    { path: '/sign-in/code', who: null },
    { path: '/sign-in/code', who: null, wrong: {} },
    { path: '/sign-in/link/:secret', who: null },
    { path: '/sign-in/link/gone', who: null },
  ],
  'J2 writing down': [
    { path: '/exchanges/new', who: 'Tom' },
    { path: '/exchanges/new', who: 'Tom', wrong: {} },
    { path: '/exchanges/new', who: 'Tom', wrong: { who: 'Nobody at all' } },
  ],
  'J3 answering': [
    { path: '/exchanges', who: 'Amina' },
    { path: '/exchanges/:asked', who: 'Amina' },
    { path: '/exchanges/:asked/differently', who: 'Amina' },
    { path: '/exchanges/:asked/differently', who: 'Amina', wrong: {} },
    { path: '/exchanges/:settled', who: 'Amina' },
    { path: '/exchanges/:settled/thank', who: 'Amina' },
    { path: '/exchanges/:settled/thank', who: 'Amina', wrong: {} },
  ],
  'J4 the board': [
    { path: '/board', who: 'Tom' },
    { path: '/board/ask', who: 'Tom' },
    { path: '/board/ask', who: 'Tom', wrong: {} },
    { path: '/board/offer', who: 'Tom' },
    { path: '/board/:mine', who: 'Tom' },
    { path: '/board/:down', who: 'Tom' },
    { path: '/board/:mine', who: 'Amina' },
  ],
  'J5 finding somebody': [
    { path: '/people', who: 'Tom' },
    { path: '/people?words=nobodyiscalledthis', who: 'Tom' },
    { path: '/people/:kate', who: 'Tom' },
  ],
  'J6 my statement': [{ path: '/statement', who: 'Tom' }],
  'J7 about me': [
    { path: '/me/about', who: 'Tom' },
    { path: '/me/about', who: 'Tom', wrong: { name: '' } },
    { path: '/me/hats', who: 'Tom' },
    { path: '/me/hats', who: 'Tom', wrong: {} },
  ],
  'J8 help and Easy Read': [
    { path: '/me', who: 'Tom' },
    { path: '/help', who: 'Tom' },
    { path: '/help', who: null },
    { path: '/both-ways', who: 'Tom' },
  ],
}

async function prepare(house: AccessHouse): Promise<State[]> {
  await forgetAllTries(house)
  const before = house.served.box.letters.length
  const page = await house.newPage('en', null)
  await page.goto('/sign-in')
  await page.locator('[name=email]').fill('sue@riverside.example')
  await page.locator('[name=email]').press('Enter')
  await page.context().close()
  const link = await signInLink(house, 'sue@riverside.example', before)
  const there: Record<string, string> = {
    secret: link.split('/').pop()!.split('?')[0]!,
    asked: await gardened(house),
    settled: await gardened(house, { confirmed: true, minutes: 90 }),
    mine: await posted(house, 'Tom'),
    down: await posted(house, 'Tom', { closed: true }),
    kate: shortId(await idOf(house, 'Kate')),
  }
  return Object.entries(journeys).flatMap(([journey, pages]) =>
    pages.map((state) => {
      if (!permissions.some(({ method, path }) => method === 'GET' && fits(path, state.path)))
        throw new Error(`permissions.tsv has no page ${state.path}`)
      const as = state.who ? '' : ', a stranger'
      return {
        ...state,
        name: `${journey}: ${state.path}${as}${state.wrong ? `, wrong ${Object.keys(state.wrong).join()}` : ''}`,
        path: state.path.replace(/:(\w+)/g, (_, name: string) => there[name]!),
      }
    }),
  )
}

function fits(route: string, path: string): boolean {
  return new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(path.split('?')[0]!)
}

/** Goes there; and, where something is to be wrong, sends the form so. */
export async function arrive(page: Page, { path, wrong }: State): Promise<void> {
  await page.goto(path)
  if (!wrong) return
  const form = page.locator('main form[method=post]').last()
  for (const [name, words] of Object.entries(wrong)) await form.locator(`[name="${name}"]`).fill(words)
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await form.locator('button[type=submit]:not([name=look])').last().click()
  const status = (await answered).status()
  if (status !== 422) throw new Error(`${path} answered ${status} to a wrong form`)
  await page.waitForLoadState()
}

export type Walk = {
  how?: BrowserContextOptions
  only?: (state: State) => boolean
  /** Another language for one of the readings. */
  speaks?: Partial<Record<Reading, string>>
}

/** Shows every page state to `look`, two at a time. */
export async function walkStates(
  reading: Reading,
  { how = {}, only = () => true, speaks = {} }: Walk,
  look: (page: Page, state: State) => Promise<void>,
): Promise<void> {
  const house = await openHouse()
  const waiting = (await listStates()).filter(only)
  const pages = new Map<string, Promise<Page>>()
  const walkers = [0, 1].map(async (walker) => {
    for (let state = waiting.shift(); state; state = waiting.shift()) {
      const whose = `${walker} ${state.who}`
      if (!pages.has(whose)) pages.set(whose, house.newPage(speaks[reading] ?? reading, state.who, how))
      const page = await pages.get(whose)!
      await arrive(page, state)
      await look(page, state)
    }
  })
  const outcomes = await Promise.allSettled(walkers)
  for (const page of pages.values()) await (await page).context().close()
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}
