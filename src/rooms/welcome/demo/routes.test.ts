import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { atNoon, origin, test, type Village } from '../../../../test/support/village.ts'
import { createApp } from '../../../app.tsx'
import { newId, shortId } from '../../../platform/ids.ts'
import { silent } from '../../../platform/log.ts'
import { carryMails, openPost, sendMail } from '../../../platform/mail.ts'
import { addPerson } from '../../people/commands.ts'
import { people } from '../../people/urls.ts'
import { welcome } from '../urls.ts'

/** The same village as a demo, with a folder for its letters. */
async function inDemo(
  village: Village,
  work: (demo: { app: Village['app']; carry: () => Promise<unknown> }) => Promise<void>,
) {
  const { tx, clock } = village
  await tx.updateTable('communities').set({ isDemo: true }).execute()
  const mailFolder = await mkdtemp(path.join(tmpdir(), 'bothways-demo-'))
  const now = () => clock.now
  const app = createApp({
    db: tx,
    now,
    log: silent,
    baseUrl: origin,
    sendsMail: false,
    mailFolder,
    setupCode: null,
  })
  // A mail server is there; letters of a made-up village stay all the same.
  const post = openPost('smtp://127.0.0.1:1', mailFolder)
  try {
    await work({ app, carry: () => carryMails(tx, post, 'hello@example.org', now, silent) })
  } finally {
    await rm(mailFolder, { recursive: true })
  }
}

test('outside the demo village nobody can be somebody else, or read letters', async ({
  as,
  app,
  amina,
  quinn,
}) => {
  const who = shortId(amina.personId)
  for (const visitor of [newBrowser(app), as(quinn)]) {
    assert.equal((await visitor.get(welcome.signInAs.to())).status, 404)
    assert.equal((await visitor.get(welcome.mails.to())).status, 404)
    assert.equal((await visitor.get(welcome.mail.to({ name: `${newId()}.eml` }))).status, 404)
    const sent = await visitor.post(welcome.signInAs.to(), { who })
    assert.equal(sent.status, 404)
    assert.equal(sent.headers.get('set-cookie'), null)
  }
})

test('in the demo village one may be anybody who is here, one after the other', async (village) => {
  const { tx, communityId, quinn, bert, tom } = village
  await tx.updateTable('people').set({ state: 'moved_on' }).where('id', '=', tom.personId).execute()
  const hat = { communityId, id: newId(), personId: bert.personId, words: 'Pigeon fancier', position: 0 }
  await tx.insertInto('hats').values(hat).execute()
  await inDemo(village, async ({ app }) => {
    const browser = newBrowser(app)
    assert.match((await browser.get(welcome.home.to())).words, /A demo village.*Choose whom to be/)
    const page = await browser.get(welcome.signInAs.to())
    assert.match(
      page.words,
      /Looks after things.*Be Quinn.*Everybody else.*Be Amina.*Pigeon fancier.*Be Bert/,
    )
    assert.doesNotMatch(page.words, /Tom/)
    for (const [person, name] of [
      [quinn, 'Quinn'],
      [bert, 'Bert'],
    ] as const) {
      const sent = await browser.post(welcome.signInAs.to(), { who: shortId(person.personId) })
      assert.equal(sent.location, people.me.to())
      assert.match((await browser.get(welcome.help.to())).words, new RegExp(`You are here as ${name}`))
    }
    for (const who of [shortId(tom.personId), shortId(newId()), 'l0l'])
      assert.equal((await browser.post(welcome.signInAs.to(), { who })).status, 404)
    assert.equal((await browser.post(welcome.signInAs.to(), {})).location, welcome.signInAs.to())
  })
})

test('a large village is paged, those who look after things first, nobody lost', async (village) => {
  const { tx, communityId, quinn } = village
  for (let turn = 10; turn < 60; turn += 1)
    await addPerson(
      tx,
      { communityId, personId: quinn.personId },
      { name: `Zoë ${turn}`, joinedOn: '2026-01-10' },
      atNoon,
    )
  await inDemo(village, async ({ app }) => {
    const browser = newBrowser(app)
    const first = await browser.get(welcome.signInAs.to())
    const more = first.document.querySelector('a[rel=next]')?.getAttribute('href') ?? ''
    const rest = await browser.get(more)
    const names = [first, rest].flatMap(({ document }) =>
      [...document.querySelectorAll('.lines strong')].map((one) => one.textContent),
    )
    assert.equal(names.length, 54)
    assert.equal(new Set(names).size, 54)
    assert.equal(names[0], 'Quinn')
  })
})

test('letters of the village are read on a page, newest first, and never leave, whatever post there is', async (village) => {
  const { tx, communityId, clock } = village
  await inDemo(village, async ({ app, carry }) => {
    const browser = newBrowser(app)
    assert.match((await browser.get(welcome.mails.to())).words, /No letters yet/)
    await browser.post(welcome.signIn.to(), { email: 'amina@example.org' })
    const waiting = await browser.get(welcome.mails.to())
    assert.match(waiting.words, /One letter is being written/)
    assert.ok(waiting.document.querySelector('meta[http-equiv=refresh]'))
    const about = { communityId, personId: null, to: 'b@example.org', subject: 'Grüße – <b>bold</b>' }
    const words = `Look:\n\nhttps://example.org/elsewhere\n\n<script>alert(1)</script> = ü`
    await sendMail(tx, { ...about, words }, clock.now)
    assert.equal(await carry(), 2)

    const page = await browser.get(welcome.mails.to())
    const links = [...page.document.querySelectorAll('main .lines a')]
    assert.deepEqual(
      links.map((link) => link.textContent.trim()),
      ['Grüße – <b>bold</b>', 'Your way in to Riverside'],
    )
    const [strange, signIn] = links.map((link) => link.getAttribute('href') ?? '')
    const other = await browser.get(strange ?? '')
    assert.match(other.words, /<script>alert\(1\)<\/script> = ü/)
    assert.equal(other.document.querySelector('.said a'), null)
    const letter = await browser.get(signIn ?? '')
    const way = letter.document.querySelector('.said a')?.getAttribute('href') ?? ''
    assert.match(way, /^\/sign-in\/link\//)
    assert.equal((await browser.post(way)).location, people.me.to())
    for (const name of [`${newId()}.eml`, '..%2F..%2Fetc%2Fpasswd', 'x.eml'])
      assert.equal((await browser.get(`/mails/${name}`)).status, 404, name)
  })
})

test('many letters are paged', async (village) => {
  const { tx, communityId, clock } = village
  await inDemo(village, async ({ app, carry }) => {
    for (let turn = 1; turn <= 35; turn += 1)
      await sendMail(
        tx,
        { communityId, personId: null, to: 'b@example.org', subject: `No. ${turn}`, words: 'Hello' },
        clock.now,
      )
    await carry()
    const browser = newBrowser(app)
    const first = await browser.get(welcome.mails.to())
    const older = await browser.get(first.document.querySelector('a[rel=next]')?.getAttribute('href') ?? '')
    const subjects = [first, older].flatMap(({ document }) =>
      [...document.querySelectorAll('main .lines a')].map((one) => one.textContent),
    )
    assert.deepEqual([subjects.length, subjects[0], subjects.at(-1)], [35, 'No. 35', 'No. 1'])
  })
})
