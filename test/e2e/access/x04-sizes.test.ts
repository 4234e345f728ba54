import { checkPages } from '../../support/access/results.ts'
import { bare, cutOff, enlarge, outOfSight, overlapping, tooSmall } from '../../support/access/sizes.ts'
import { tooWide } from '../../support/browser.ts'

checkPages(
  // English in two fifths more letters; each page once, turned from size to size.
  { how: { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' }, speaks: { en: 'en-XA' } },
  {
    X4: {
      what: 'at 320 by 256 nothing scrolls sideways and nothing is cut',
      look: async (page) => [...(await page.evaluate(tooWide)), ...(await page.evaluate(cutOff))],
    },
    X15: {
      what: 'what one presses is large enough',
      look: async (page) => {
        await page.setViewportSize({ width: 360, height: 740 })
        return page.evaluate(tooSmall)
      },
    },
    X22: {
      what: 'on a phone with large letters and its keyboard open all is in reach',
      look: async (page) => {
        await page.setViewportSize({ width: 360, height: 300 })
        await enlarge(page, { spaced: false })
        return [...(await outOfSight(page)), ...(await page.evaluate(cutOff))]
      },
    },
    X5: {
      what: 'with letters twice as large and spaced out nothing is cut or covered',
      look: async (page) => {
        await page.setViewportSize({ width: 640, height: 740 })
        await enlarge(page, { spaced: true })
        const cut = [...(await page.evaluate(tooWide)), ...(await page.evaluate(cutOff))]
        return [...cut, ...(await page.evaluate(overlapping))]
      },
    },
    X9: {
      what: 'without styles, pictures and fonts the words stay in order',
      look: async (page) => {
        await page.setViewportSize({ width: 320, height: 640 })
        await page.evaluate(() => {
          document.adoptedStyleSheets = []
        })
        return page.evaluate(bare)
      },
    },
  },
)
