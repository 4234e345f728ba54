import assert from 'node:assert/strict'
import { openLetterBox } from '../../../../test/support/letter-box.ts'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import { silent } from '../../../platform/log.ts'
import { carryMails, openPost } from '../../../platform/mail.ts'
import { people } from '../../people/urls.ts'
import { welcome } from '../urls.ts'

function carry({ tx, clock }: Village, smtpUrl: string) {
  return carryMails(tx, openPost(smtpUrl, '/nowhere'), 'hello@example.org', () => clock.now, silent)
}

test('somebody asks for a link, gets it by real post, and signs in with what they read there', async (village) => {
  const { tx, app } = village
  await tx.updateTable('communities').set({ name: 'Llŷn “Bread” & Co' }).execute()
  const box = await openLetterBox()
  try {
    const browser = newBrowser(app)
    await browser.post(welcome.signIn.to(), { email: 'amina@example.org', next: '/board?kind=repairs' })
    await browser.post(welcome.signIn.to(), { email: 'nobody@example.org' })
    assert.equal(await carry(village, box.url), 1)
    assert.equal(box.letters.length, 1)

    const letter = await box.letterTo('amina@example.org')
    assert.equal(letter.subject, 'Your way in to Llŷn “Bread” & Co')
    assert.equal(letter.from, '"Llŷn “Bread” & Co" <hello@example.org>')
    const link = /http:\/\/localhost:3000(\/sign-in\/link\/\S+)/.exec(letter.words)?.[1] ?? ''
    const page = await browser.get(link)
    assert.match(page.words, /Hello, Amina/)
    const next = page.document.querySelector('main [name=next]')?.getAttribute('value') ?? ''
    const action = page.document.querySelector('main form')?.getAttribute('action') ?? ''
    assert.equal((await browser.post(action, { next })).location, '/board?kind=repairs')
    assert.equal((await browser.get(welcome.home.to())).location, people.me.to())
    assert.equal(await carry(village, box.url), 0)
  } finally {
    await box.close()
  }
})

test('a mail server that is not there keeps nobody waiting: the letter goes with a later round', async (village) => {
  await newBrowser(village.app).post(welcome.signIn.to(), { email: 'amina@example.org' })
  assert.equal(await carry(village, 'smtp://127.0.0.1:1'), 0)
  village.clock.now = new Date(village.clock.now.getTime() + 60_000)
  const box = await openLetterBox()
  try {
    assert.equal(await carry(village, box.url), 1)
    assert.equal(box.letters.length, 1)
  } finally {
    await box.close()
  }
})
