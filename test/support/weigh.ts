import type { Page } from 'playwright-core'

/** The ten pages people use most. */
export const mainPages = [
  '/me',
  '/board',
  '/board/ask',
  '/people',
  '/exchanges',
  '/exchanges/new',
  '/statement',
  '/both-ways',
  '/help',
  '/devices',
]

type Weight = { bytes: number; requests: number }

/** What comes over the line for a page: the first time with nothing kept, and once more after. */
export async function weigh(page: Page, path: string): Promise<{ first: Weight; next: Weight }> {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  let sizes: number[] = []
  network.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength))
  const load = async () => {
    sizes = []
    await page.goto(path, { waitUntil: 'networkidle' })
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length }
  }
  return { first: await load(), next: await load() }
}
