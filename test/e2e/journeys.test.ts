import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { serveHouse } from '../support/living-house.ts'

// What people do, from the first page they open to what they came for, in a real browser, with script and without.

type House = Awaited<ReturnType<typeof serveHouse>>

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    let browser: Browser
    let village: House
    let empty: House
    before(async () => {
      browser = await openBrowser()
      village = await serveHouse({ demo: true })
      empty = await serveHouse()
    })
    after(async () => {
      await browser?.close()
      await village?.close()
      await empty?.close()
    })

    test('a broker begins and brings an existing time bank, looking first', async () => {
      const page = await openPage(empty)
      await page.goto(empty.address)
      await page.getByRole('link', { name: 'Bring an existing time bank' }).click()
      await page.getByLabel('Name of the community').fill('Banc del Temps')
      await page.getByLabel('Your name').fill('Quinn')
      await page.getByLabel('Your e-mail address').fill('quinn@example.org')
      await page.getByRole('button', { name: 'Go on to the files' }).click()
      await page.getByLabel('Files', { exact: true }).setInputFiles(exportedFiles)
      await page.getByRole('button', { name: 'Look into the files first' }).click()
      await untilShown(page, 'What would come in')
      assert.match(await wordsOf(page), /The user no longer exists.*former members/s)
      await page.getByRole('button', { name: 'Bring all of this in' }).click()
      await untilShown(page, 'What came in')
      await page.getByRole('link', { name: 'See everybody' }).click()
      assert.match(await wordsOf(page), /Núria Puig.*Quinn/s)
      await page.goto(`${empty.address}/check`)
      await page.getByRole('button', { name: 'Check the book now' }).click()
      assert.match(await wordsOf(page), /Every minute is where it should be/)
    })

    test('Amina comes in by a letter, and the link works once', async () => {
      const { page, link } = await signIn('amina@riverside.example')
      assert.match(await wordsOf(page), /Hello, Amina/)
      await page.goto(link)
      assert.doesNotMatch(await wordsOf(page), /Hello/)
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.goto(`${village.address}/me`)
      assert.match(page.url(), /sign-in/)
    })

    test('Tom says what he did, Amina is asked by letter and says yes, and both read it in their statements', async () => {
      const { page: tom } = await signIn('tom@riverside.example')
      await tom.getByRole('link', { name: 'Say what you did' }).click()
      await tom.getByLabel('With whom?').fill('amina')
      await tom.getByText('Gardening', { exact: true }).first().click()
      await tom.getByText('45 min', { exact: true }).click()
      await tom.getByText('Yesterday', { exact: true }).click()
      await tom.getByText('A few words about it').first().click()
      await tom.getByRole('textbox', { name: 'A few words about it' }).fill(`The apple tree (${script})`)
      await tom.getByRole('button', { name: 'Write it down' }).click()
      assert.match(await wordsOf(tom), /Written down\. Thank you.*Amina is asked\./s)

      const asked = await village.box.letterTo('amina@riverside.example', ({ subject }) =>
        /you were helped/.test(subject),
      )
      const { page: amina } = await signIn('amina@riverside.example')
      await amina.goto(firstLink(asked.words))
      await amina.getByRole('button', { name: 'Yes, that is right' }).click()
      assert.match(await wordsOf(amina), /Thank you\. That is settled/)
      await amina.getByRole('link', { name: 'See it on my statement' }).click()
      assert.match(await wordsOf(amina), new RegExp(`The apple tree \\(${script}\\)`))
      await tom.goto(`${village.address}/statement`)
      assert.match(await wordsOf(tom), new RegExp(`The apple tree \\(${script}\\)`))
      const csv = await tom.request.get(`${village.address}/statement/csv`)
      assert.match(await csv.text(), /Amina/)
    })

    test('Amina remembers it differently, Tom agrees, and thanks her', async () => {
      const { page: tom } = await signIn('tom@riverside.example')
      await tom.goto(`${village.address}/exchanges/new`)
      await tom.getByLabel('With whom?').fill('Amina')
      await tom.getByText('Gardening', { exact: true }).first().click()
      await tom.getByRole('button', { name: 'Write it down' }).click()
      const at = tom.url()
      const { page: amina } = await signIn('amina@riverside.example')
      await amina.goto(at)
      await amina.getByRole('link', { name: 'I remember it differently' }).click()
      await amina.getByText('2 h', { exact: true }).click()
      await amina.getByLabel('What was different?').fill('You stayed for tea')
      await amina.getByRole('button', { name: 'Say it' }).click()
      await tom.reload()
      assert.match(await wordsOf(tom), /Amina says: “You helped me for 2 h/)
      await tom.getByRole('button', { name: 'Yes, that is right' }).click()
      await tom.getByRole('link', { name: 'Thank Amina' }).click()
      await tom.getByLabel('What did it make possible?').fill('A quiet afternoon')
      await tom.getByRole('button', { name: 'Say thanks' }).click()
      await amina.goto(at)
      assert.match(await wordsOf(amina), /“A quiet afternoon”/)
    })

    test('Quinn keys in a paper sheet without leaving the keyboard', async () => {
      const { page } = await signIn('quinn@riverside.example')
      await page.goto(`${village.address}/sheets/new`)
      await page.getByLabel('Name of the sheet').focus()
      const tab = async (words: string) => {
        await page.keyboard.type(words)
        await page.keyboard.press('Tab')
      }
      const today = new Date()
      await tab(`Blue folder ${script}`)
      for (const part of [today.getDate(), today.getMonth() + 1, today.getFullYear()]) await tab(String(part))
      for (const words of ['Bert', 'Elsie', '1:30', 'Rep', 'The gate', 'Elsie', '*', '45', '', ''])
        await tab(words)
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await page.getByText('They are fine').waitFor()
      assert.match(await wordsOf(page), /2 lines, 2 h 15 min together\. They are fine/)
      await page.getByRole('button', { name: 'Save the sheet' }).press('Enter')
      await page.locator('main').getByText('is saved').first().waitFor()
      assert.match(await wordsOf(page), /“Blue folder (true|false)” is saved.*2 lines are in the book/s)
    })

    test('Bert, who has no e-mail, comes in with the code that Quinn printed', async () => {
      const { page: quinn } = await signIn('quinn@riverside.example')
      await quinn.goto(`${village.address}/people?words=bert`)
      await quinn.getByRole('link', { name: 'Bert', exact: true }).click()
      await quinn.getByRole('link', { name: 'Make a printed code' }).click()
      await quinn.getByRole('button').filter({ hasText: 'code' }).click()
      const code = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(await wordsOf(quinn))?.[0]
      assert.ok(code)
      const bert = await openPage(village)
      await bert.goto(`${village.address}/sign-in`)
      await bert.getByRole('link', { name: 'I have a printed code' }).click()
      await bert.getByLabel('Your code').fill(code.toLowerCase().replace('-', ' '))
      await bert.getByRole('button', { name: 'Sign in' }).click()
      assert.match(await wordsOf(bert), /Hello, Bert/)
    })

    test('Kate asks on the board, puts on a hat, and is found by what she offers', async () => {
      const { page } = await signIn('kate@riverside.example')
      await page.goto(`${village.address}/board`)
      await page.getByRole('link', { name: 'Ask for', exact: false }).first().click()
      await page.locator('#words').fill(`A dancing partner ${script}`)
      await page.locator('form.coupon summary').click()
      await page.getByText('Music and dance', { exact: true }).click()
      await page.locator('form.coupon button[type=submit]:not([name])').click()
      assert.match(await wordsOf(page), /A dancing partner/)
      await page.goto(`${village.address}/me/hats`)
      await page.getByLabel('In a few words').fill(`Night owl ${script}`)
      await page.getByRole('button', { name: 'Put it on' }).click()
      await page.getByRole('button', { name: `Move up: Night owl ${script}` }).click()
      assert.match(await wordsOf(page), new RegExp(`Night owl ${script}`))
      await page.goto(`${village.address}/people`)
      await page.getByLabel('Look for a name or a gift').fill('FLAMÉNCO')
      await page.getByRole('button', { name: 'Show' }).click()
      assert.match(await wordsOf(page), /Kate/)
      assert.doesNotMatch(await wordsOf(page), /Arthur/)
    })

    test('everybody sees whether help runs both ways, also in Easy Read', async () => {
      const { page } = await signIn('sue@riverside.example')
      await page.getByRole('link', { name: 'Both ways' }).click()
      assert.match(await wordsOf(page), /\d+%/)
      await page.getByRole('banner').getByRole('link', { name: 'Easy Read' }).click()
      assert.equal(await page.locator('html').getAttribute('data-reading'), 'easy')
      assert.match(page.url(), /both-ways/)
      await page.reload()
      assert.equal(await page.locator('html').getAttribute('data-reading'), 'easy')
    })

    async function signIn(email: string): Promise<{ page: Page; link: string }> {
      const page = await openPage(village)
      const before = village.box.letters.length
      await page.goto(`${village.address}/sign-in`)
      await page.getByLabel('Your e-mail address').fill(email)
      await page.getByRole('button', { name: 'Send me a letter' }).click()
      const letter = await village.box.letterTo(
        email,
        (one) => village.box.letters.indexOf(one) >= before && /sign-in\/link/.test(one.words),
      )
      const link = firstLink(letter.words)
      await page.goto(link)
      await page.locator('main form button').first().click()
      await page.waitForURL(/\/me$/)
      return { page, link }
    }

    async function openPage(house: House): Promise<Page> {
      const context: BrowserContext = await browser.newContext({
        baseURL: house.address,
        javaScriptEnabled: script,
        viewport: { width: 390, height: 800 },
      })
      context.setDefaultTimeout(20_000)
      return context.newPage()
    }
  })
}

function wordsOf(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is in sight is what a person reads
  return page.locator('body').innerText()
}

async function untilShown(page: Page, title: string) {
  // The page looks again by itself while it is busy.
  await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 20_000 })
}

function firstLink(words: string): string {
  const link = /https?:\/\/\S+/.exec(words)?.[0]
  assert.ok(link, words)
  return link
}

const csv = (name: string, lines: string[]) => ({
  name: `Banc del Temps_${name}_2024-06-01.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
})

/** A small time bank as TimeOverflow gives it out. */
const exportedFiles = [
  csv('Users', [
    'N,Name,Email,Phone,Alternative Phone,Created,Last login,Locale,Balance',
    '1,Núria Puig,nuria@example.org,93 1,"",2018-05-04 22:30:00 UTC,"",ca,5400',
    '2,José García,"",93 2,"",2018-05-04 22:30:00 UTC,"",es,-1800',
  ]),
  csv('Offers', [
    '"",Offer,Tags,User,Created',
    '"",Care,"","",""',
    '7,Bread,"",Núria Puig (1),2020-02-29 23:30:00 UTC',
  ]),
  csv('Transfers', [
    'Date,From,To,Post,Quantity',
    '2024-03-09 17:05:00 UTC,José García (2),Núria Puig (1),Bread,0:30',
    '2024-03-01 17:05:00 UTC,The user no longer exists,Núria Puig (1),Bread,1:00',
  ]),
]
