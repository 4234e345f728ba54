import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** How somebody works a page. `acts` counts presses and fields; `steps` every single key or tap. */
export type Hand = {
  page: Page
  acts: number
  steps: number
  press(what: string): Promise<void>
  type(what: string, words: string): Promise<void>
  /** One of several, by its name and value. */
  choose(name: string, value: string): Promise<void>
}

export function pointer(page: Page, way: 'click' | 'tap' = 'click'): Hand {
  const at = (what: string) => page.locator(what).first()
  const act = async (work: Promise<unknown>) => {
    hand.acts += 1
    hand.steps += 1
    await work
  }
  const hand: Hand = {
    page,
    acts: 0,
    steps: 0,
    press: (what) => act(at(what)[way]()),
    type: async (what, words) => {
      await act(at(what)[way]())
      await page.keyboard.type(words)
    },
    choose: async (name, value) => {
      const id = await optionOf(page, name, value).getAttribute('id')
      await act(page.locator(`label[for="${id}"]`)[way]())
    },
  }
  return hand
}

/** Tab, Enter, Space, arrows, and nothing else. Throws where something cannot be reached. */
export function keyboard(page: Page): Hand {
  const key = async (name: string) => {
    hand.steps += 1
    await page.keyboard.press(name)
  }
  const reach = async (target: Locator, isIt: (one: Element) => boolean) => {
    hand.acts += 1
    await target.waitFor({ state: 'attached' })
    await skipAhead(page, target, key)
    for (let tabs = 0; !(await target.evaluate(isIt)); tabs += 1) {
      assert.ok(tabs < 150, `Tab never came to ${target} on ${page.url()}`)
      await key('Tab')
    }
  }
  const hand: Hand = {
    page,
    acts: 0,
    steps: 0,
    press: async (what) => {
      await reach(page.locator(what).first(), (one) => one === document.activeElement)
      await key('Enter')
      await page.waitForLoadState()
    },
    type: async (what, words) => {
      await reach(page.locator(what).first(), (one) => one === document.activeElement)
      hand.steps += 1
      await page.keyboard.type(words)
    },
    choose: async (name, value) => {
      const option = optionOf(page, name, value)
      await reach(option, (one) => one.getAttribute('name') === document.activeElement?.getAttribute('name'))
      for (let presses = 0; !(await option.isChecked()); presses += 1) {
        assert.ok(presses < 30, `the arrows never came to ${name} ${value}`)
        // Nothing is chosen yet: Space chooses where one stands.
        const chosen = await page.locator(`[name="${name}"]:checked`).count()
        await key(chosen === 0 ? 'Space' : 'ArrowDown')
      }
    },
  }
  return hand
}

function optionOf(page: Page, name: string, value: string): Locator {
  return page.locator(`[name="${name}"][value="${value}"]`)
}

/** On a new page the first stop is the skip link; whoever wants something in the main part takes it. */
async function skipAhead(page: Page, target: Locator, key: (name: string) => Promise<void>) {
  const fresh = await page.evaluate(() => document.activeElement === document.body && window.scrollY === 0)
  const inMain = await target.evaluate((one) => one.closest('main') !== null)
  const skipped = page.url().endsWith('#main')
  if (!fresh || !inMain || skipped) return
  await key('Tab')
  const onSkip = await page.evaluate(() => document.activeElement?.getAttribute('href') === '#main')
  assert.ok(onSkip, `the first stop on ${page.url()} is not the skip link`)
  await key('Enter')
}
