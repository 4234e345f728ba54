import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { edgeless, faintWords, moving, unseenFocus } from '../../support/access/colours.ts'
import * as looks from '../../support/access/looks.ts'
import { lookAtFocus, lookAtOrder, looseStructure } from '../../support/access/order.ts'
import { openLab } from '../../support/access/pixels.ts'
import { bare, cutOff, outOfSight, overlapping, tooSmall } from '../../support/access/sizes.ts'
import { openBrowser } from '../../support/browser.ts'

// The checks on a page that does everything wrong: each has to say so, or it would say so of nothing.

const wrong = `<html lang="english"><head><title>Fine</title><style>
  :focus { outline: none } body { animation: spin 1s infinite; width: 900px } @keyframes spin { to { opacity: 1 } }
  .govuk-button, input { border: 0; background: none } .faint { color: #ccc } .card:hover .more { display: block }
  .cut { width: 60px; overflow: hidden; white-space: nowrap } .over { position: absolute; top: 4px; left: 4px }
  .later { float: right } .far { position: fixed; left: -4000px } details, .more { display: none }
  </style></head><body>
  <main><a href="#main">Skip</a><div style="display: flex; flex-direction: column-reverse"><a href="/1">One</a><a href="/2">Two</a></div>
  <h3>Title</h3><div role="alert"><a href="#nowhere">Wrong</a></div><div role="status"><h1>All of it</h1></div>
  <p class="faint">Faint words on a light ground, 1 hours long, and this sentence goes on with many more words than anybody wants to read</p>
  <p class="cut">Words that are cut off at the side</p><p class="over">On top</p><p class="over">of it</p>
  <a href="/3">More</a><a href="/4">More</a><a href="/5" aria-label="Elsewhere">Here we go</a>
  <form method="post"><input class="far" name="x"><input draggable="true" name="y">
  <button class="govuk-button" style="height: 12px">A</button><button class="govuk-button">B</button></form>
  <fieldset>${'<input type="radio" name="many">'.repeat(12)}</fieldset>
  <svg width="900" height="900"><text y="20">Words</text></svg><table><tr><td>1</td></tr></table>
  <a href="/6" class="seen"></a></main></body></html>`

let browser: Browser | undefined
after(() => browser?.close())

test('every check finds what is wrong with a page that is', async () => {
  browser = await openBrowser()
  const lab = await openLab(browser)
  const open = async (): Promise<Page> => {
    const page = await browser!.newPage({ viewport: { width: 480, height: 600 } })
    await page.setContent(wrong)
    return page
  }
  const inside = (look: () => string[]) => async (page: Page) => page.evaluate(look)
  const all: Record<string, (page: Page) => Promise<string[]>> = {
    'X1 order': lookAtOrder,
    'X2 focus': (page) => unseenFocus(lab, page, 1, new Set()),
    'X3 focus kept': lookAtFocus,
    'X4 cut': inside(cutOff),
    'X5 overlap': inside(overlapping),
    'X6 edges': (page) => edgeless(lab, page, 1),
    'X7 contrast': (page) => faintWords(lab, page, 1),
    'X7 motion': inside(moving),
    'X9 bare': inside(bare),
    'X11 structure': inside(looseStructure),
    'X12 names': inside(looks.unclearNames),
    'X13 live': inside(looks.talksTooMuch),
    'X14 errors': inside(looks.lostProblems),
    'X15 targets': inside(tooSmall),
    'X16 pointer': inside(looks.needsMore),
    'X19 help': inside(looks.helpMissing),
    'X20 language': inside(looks.spokenWrong),
    'X22 in sight': outOfSight,
    'X24 choices': inside(looks.tooMuch),
    'X24 sentences': inside(looks.longSentences),
    'X25 pictures': inside(looks.lonelyPictures),
  }
  const blind: string[] = []
  for (const [id, look] of Object.entries(all)) {
    const page = await open()
    if ((await look(page)).length === 0) blind.push(id)
    await page.close()
  }
  assert.deepEqual(blind, [])
})
