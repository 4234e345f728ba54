import type { Page } from 'playwright-core'
import { edgeless, faintWords, moving, unseenFocus } from '../../support/access/colours.ts'
import { openHouse, type Reading } from '../../support/access/house.ts'
import { openLab } from '../../support/access/pixels.ts'
import { checkPages } from '../../support/access/results.ts'

const scale = 2
/** One of each sort of page is enough where every pixel is looked at. */
const looked = /J1.*code.*wrong|J2.*new$|J3.*asked$|J4.*mine$|J5.*kate|J6|J8.*(\/me|both)/

/** The sorts of things to press that were photographed already, in each reading and each light. */
const known = new Map<string, Set<string>>()

checkPages(
  {
    how: { viewport: { width: 480, height: 900 }, deviceScaleFactor: scale, reducedMotion: 'reduce' },
    only: ({ name }) => looked.test(name),
  },
  {
    X6: {
      what: 'in forced colours, light and dark, every control keeps its edge and the focus is seen',
      look: (page, _, reading) =>
        inLights(page, ['light', 'dark'], { forcedColors: 'active' }, async (light, lab) => [
          ...(await edgeless(lab, page, scale)),
          ...(await unseenFocus(lab, page, scale, knownIn(`forced ${light}`, reading))),
        ]),
    },
    X7: {
      what: 'by day, in the evening and with more contrast words stand out, and nothing moves',
      look: async (page) => [
        ...(await inLights(page, ['light', 'dark'], { forcedColors: 'none' }, (_, lab) =>
          faintWords(lab, page, scale),
        )),
        ...(await inLights(page, ['dark'], { contrast: 'more' }, (_, lab) => faintWords(lab, page, scale))),
        ...(await page.evaluate(moving)),
      ],
    },
    X2: {
      what: 'the focus is seen and never covered',
      look: (page, _, reading) =>
        inLights(page, ['light', 'dark'], { contrast: 'no-preference' }, (light, lab) =>
          unseenFocus(lab, page, scale, knownIn(light, reading)),
        ),
    },
  },
)

type Light = 'light' | 'dark'
type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

async function inLights(
  page: Page,
  lights: Light[],
  media: Media,
  look: (light: Light, lab: Page) => Promise<string[]>,
): Promise<string[]> {
  const lab = await openLab((await openHouse()).browser)
  const problems: string[] = []
  for (const light of lights) {
    await page.emulateMedia({ ...media, colorScheme: light })
    problems.push(...(await look(light, lab)).map((problem) => `(${light}) ${problem}`))
  }
  return problems
}

function knownIn(light: string, reading: Reading): Set<string> {
  const key = `${light} ${reading}`
  if (!known.has(key)) known.set(key, new Set())
  return known.get(key)!
}
