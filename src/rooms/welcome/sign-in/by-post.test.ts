import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { newBrowser } from '../../../../test/support/browser.ts'
import { test } from '../../../../test/support/village.ts'
import { silent } from '../../../platform/log.ts'
import { carryMails, openPost } from '../../../platform/mail.ts'
import { people } from '../../people/urls.ts'
import { welcome } from '../urls.ts'

/** A real mail server on this machine that takes everything in. */
async function catchAll(work: (smtpUrl: string, caught: ParsedMail[]) => Promise<void>) {
  const caught: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        caught.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  try {
    await work(`smtp://127.0.0.1:${port}`, caught)
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

test('somebody asks for a link, gets it by real post, and signs in with what they read there', async ({
  tx,
  app,
  clock,
}) => {
  await tx.updateTable('communities').set({ name: 'Llŷn “Bread” & Co' }).execute()
  await catchAll(async (smtpUrl, caught) => {
    const browser = newBrowser(app)
    await browser.post(welcome.signIn.to(), { email: 'amina@example.org', next: '/board?kind=repairs' })
    await browser.post(welcome.signIn.to(), { email: 'nobody@example.org' })
    const sent = await carryMails(
      tx,
      openPost(smtpUrl, '/nowhere'),
      'hello@example.org',
      () => clock.now,
      silent,
    )
    assert.equal(sent, 1)
    assert.equal(caught.length, 1)

    const [letter] = caught
    assert.equal(letter?.subject, 'Your way in to Llŷn “Bread” & Co')
    assert.deepEqual(letter?.from?.value, [{ address: 'hello@example.org', name: 'Llŷn “Bread” & Co' }])
    assert.equal(letter?.to && !Array.isArray(letter.to) ? letter.to.text : '', 'amina@example.org')
    assert.equal(letter?.headers.get('auto-submitted'), 'auto-generated')
    assert.equal(letter?.html, false)
    const link = /http:\/\/localhost:3000(\/sign-in\/link\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
    assert.match((await browser.get(link)).words, /Hello, Amina/)
    const page = await browser.get(link)
    const next = page.document.querySelector('main [name=next]')?.getAttribute('value') ?? ''
    const action = page.document.querySelector('main form')?.getAttribute('action') ?? ''
    assert.equal((await browser.post(action, { next })).location, '/board?kind=repairs')
    assert.equal((await browser.get(welcome.home.to())).location, people.me.to())
    assert.equal(
      await carryMails(tx, openPost(smtpUrl, '/nowhere'), 'hello@example.org', () => clock.now, silent),
      0,
    )
  })
})

test('a mail server that is not there keeps nobody waiting: the letter waits and goes with the next round', async ({
  tx,
  app,
  clock,
}) => {
  await newBrowser(app).post(welcome.signIn.to(), { email: 'amina@example.org' })
  const carry = (smtpUrl: string) =>
    carryMails(tx, openPost(smtpUrl, '/nowhere'), 'hello@example.org', () => clock.now, silent)
  assert.equal(await carry('smtp://127.0.0.1:1'), 0)
  await catchAll(async (smtpUrl, caught) => {
    assert.equal(await carry(smtpUrl), 1)
    assert.equal(caught.length, 1)
  })
})
