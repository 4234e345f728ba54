import type { Page } from 'playwright-core'
import { secretDigest } from '../../../src/platform/auth/secrets.ts'
import { forgetAllTries, printedCode } from '../../support/access/given.ts'
import { openHouse } from '../../support/access/house.ts'
import { check } from '../../support/access/results.ts'

check(
  'X17',
  'a session lasts a month unused, and when it ended one comes back to the same page',
  async (reading, note) => {
    const house = await openHouse()
    for (const path of ['/exchanges/new', '/board/ask', '/me/about']) {
      house.signInAnew('Elsie')
      const page = await house.newPage(reading, 'Elsie')
      await age(page, 0)
      await page.goto(path)
      await age(page, 29)
      await page.reload()
      const stillIn = new URL(page.url()).pathname === path
      await age(page, 31)
      await page.locator('main form[method=post] button[type=submit]').last().click()
      await page.waitForURL(/sign-in/)
      const problems = stillIn ? [] : ['it ended before a month was over']
      await page.locator('main a[href^="/sign-in/code"]').click()
      await page.locator('[name=code]').fill(await printedCode(house, 'Elsie'))
      await page.locator('[name=code]').press('Enter')
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
      const back = new URL(page.url()).pathname
      if (back !== path) problems.push(`one comes back to ${back}`)
      note(path, problems)
      await page.context().close()
    }

    /** Makes it so many days since this browser was last seen. */
    async function age(page: Page, days: number) {
      const cookie = (await page.context().cookies()).find(({ name }) => name === 'session')
      const seenAt = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
      await house.as('Elsie', (tx, { communityId }) =>
        tx
          .updateTable('sessions')
          .set({ lastSeenAt: seenAt })
          .where('communityId', '=', communityId)
          .where('tokenDigest', '=', secretDigest(cookie?.value ?? ''))
          .execute(),
      )
    }
  },
)

check(
  'X18',
  'coming in asks for no puzzle and no memory, and takes what is pasted',
  async (reading, note) => {
    const house = await openHouse()
    await forgetAllTries(house)
    const page = await house.newPage(reading, null)
    for (const [path, name, autocomplete] of [
      ['/sign-in', 'email', 'email'],
      ['/sign-in/code', 'code', 'one-time-code'],
    ] as const) {
      await page.goto(path)
      const field = page.locator(`[name=${name}]`)
      const problems: string[] = []
      if ((await field.getAttribute('autocomplete')) !== autocomplete)
        problems.push('a browser cannot fill it in')
      const others = await page
        .locator('main form[method=post] :is(input:not([type=hidden]), select, iframe)')
        .count()
      if (others !== 1) problems.push(`${others} things are asked at once`)
      if ((await page.locator('[type=password], canvas, iframe, img[src*=captcha]').count()) > 0)
        problems.push('there is a password or a puzzle')
      await field.focus()
      const pasted = await page.evaluate(() => {
        const words = new DataTransfer()
        words.setData('text/plain', 'pasted')
        const event = new ClipboardEvent('paste', { clipboardData: words, cancelable: true, bubbles: true })
        return document.activeElement?.dispatchEvent(event)
      })
      if (!pasted) problems.push('pasting is refused')
      note(path, problems)
    }
    const code = await printedCode(house, 'Bert')
    await page.locator('[name=code]').fill(` ${code.toLowerCase().replace('-', ' ')} `)
    await page.locator('[name=code]').press('Enter')
    await page.waitForURL(/\/me$/)
    note('/sign-in/code, in small letters with spaces', [])
    await page.context().close()
  },
)
