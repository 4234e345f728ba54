import assert from 'node:assert/strict'
import { newBrowser } from '../../../test/support/own-browser.ts'
import { test } from '../../../test/support/village.ts'
import { createApp } from '../../app.tsx'
import { people } from '../people/urls.ts'
import { welcome } from './urls.ts'

test('a stranger at the front door reads what this place is and whom to ask, and nothing of anybody', async ({
  tx,
  app,
}) => {
  const help = { helpName: 'Quinn', helpPhone: '01632 960 001', helpEmail: 'hello@example.org' }
  await tx.updateTable('communities').set(help).execute()
  const page = await newBrowser(app).get(welcome.home.to())
  assert.match(page.words, /Everybody here has something to give.*At Riverside/)
  assert.match(page.words, /Quinn is glad to be asked.*01632 960 001.*hello@example.org/)
  assert.ok(page.document.querySelector('a[href="tel:01632960001"]'))
  assert.ok(page.document.querySelector('a[href="mailto:hello@example.org"]'))
  assert.ok(page.document.querySelector(`main a[href="${welcome.signIn.to()}"]`))
  assert.doesNotMatch(page.words, /Amina|Tom|Bert/)
})

test('who is in goes from the front door and the sign-in pages to their own page, or where they wanted', async ({
  as,
  amina,
}) => {
  for (const path of [welcome.home.to(), welcome.signIn.to(), welcome.signInCode.to()])
    assert.equal((await as(amina).get(path)).location, people.me.to())
  assert.equal((await as(amina).get('/sign-in?next=/board')).location, '/board')
  assert.equal((await as(amina).get('/sign-in?next=//example.org')).location, people.me.to())
})

test('help names a person first, answers in both languages, and tells members who the brokers are', async ({
  as,
  app,
  amina,
}) => {
  const stranger = newBrowser(app)
  const page = await stranger.get(welcome.help.to())
  assert.match(
    page.words,
    /Somebody to ask.*How do I sign in\?.*How do I write down what I did\?.*What do the hours mean\?.*What if we remember it differently\?.*Who sees what\?/,
  )
  assert.doesNotMatch(page.words, /Quinn/)
  assert.match((await as(amina).get(welcome.help.to())).words, /These people bring others together.*Quinn/)
  await stranger.get('/language/en-easy')
  const easy = await stranger.get(welcome.help.to())
  assert.equal(easy.document.documentElement.getAttribute('data-reading'), 'easy')
  assert.match(easy.words, /Every hour is worth the same/)
  assert.ok(easy.document.querySelectorAll('.idea').length > 15)
})

test('choosing a language goes back to where one was, never to another site', async ({ app }) => {
  const browser = newBrowser(app)
  const page = await browser.get('/sign-in?next=%2Fboard')
  const way = page.document.querySelector('.foot a[href^="/language/en-easy"]')?.getAttribute('href') ?? ''
  assert.equal((await browser.get(way)).location, '/sign-in?next=%2Fboard')
  assert.match((await browser.get('/sign-in')).words, /You need no password/)
  for (const back of ['https://example.org', '//example.org', '/\\example.org', ''])
    assert.equal(
      (await browser.get(`/language/en?back=${encodeURIComponent(back)}`)).location,
      welcome.home.to(),
    )
  assert.equal((await browser.get('/language/klingon')).status, 404)
})

test('a language goes with the person: to their letters and to their other devices', async (village) => {
  const { as, app, tx, amina, tom } = village
  const languageOf = async (id: string) =>
    (await tx.selectFrom('people').select('language').where('id', '=', id).executeTakeFirstOrThrow()).language
  await as(amina).get('/language/en-easy')
  assert.equal(await languageOf(amina.personId), 'en-easy')
  await as(amina).request('/language/en', { headers: { 'sec-fetch-site': 'cross-site' } })
  assert.equal(await languageOf(amina.personId), 'en-easy')

  const signIn = async (email: string, shown: string | null) => {
    const browser = newBrowser(app)
    if (shown) browser.jar.set('language', shown)
    await browser.post(welcome.signIn.to(), { email })
    const { words } = await tx
      .selectFrom('mails')
      .select('words')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    await browser.post(/\/sign-in\/link\/\S+/.exec(words)?.[0] ?? '')
    return browser.jar.get('language') ?? null
  }
  assert.equal(await signIn('amina@example.org', null), 'en-easy', 'another device of hers')
  assert.equal(await signIn('amina@example.org', 'en'), 'en-easy', 'a tablet somebody else used before')
  assert.equal(await signIn('tom@example.org', 'en-easy'), 'en-easy', 'what Tom chose before he was in')
  assert.equal(await languageOf(tom.personId), 'en-easy')
})

test('a secret in a link is not in the log', async ({ tx }) => {
  const lines: unknown[] = []
  const log = (event: string, facts?: unknown) => lines.push([event, facts])
  const app = createApp({
    db: tx,
    now: () => new Date(),
    log,
    baseUrl: 'http://localhost:3000',
    sendsMail: true,
    mailFolder: null,
    setupCode: null,
  })
  const secret = 'abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE'
  await newBrowser(app).get(`/sign-in/link/${secret}?next=%2Fboard`)
  await newBrowser(app).get('/board/someId')
  assert.doesNotMatch(JSON.stringify(lines), new RegExp(secret))
  assert.match(JSON.stringify(lines), /\/sign-in\/link\/….*\/board\/someId/)
})
