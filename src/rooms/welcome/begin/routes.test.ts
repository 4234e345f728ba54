import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { emptyHouse } from '../../../../test/support/empty-house.ts'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { read, test } from '../../../../test/support/village.ts'
import { type Db, inCommunity } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { community } from '../../community/urls.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { welcome } from '../urls.ts'

const ours = { name: 'Harbour', person: 'Sam', email: 'sam@example.org', time_zone: 'Europe/London' }
const minute = 60 * 1000

/** Everything there is, as the owner sees it: nobody has named a community. */
async function counts(db: Db) {
  const communities = await db.selectFrom('communities').selectAll().execute()
  return communities.map(({ name, isDemo, helpName }) => ({ name, isDemo, helpName }))
}

nodeTest('an empty house sends everybody to three choices, and looking at them changes nothing', async () => {
  const { app, db } = await emptyHouse()
  const browser = newBrowser(app)
  for (const path of ['/', '/sign-in', '/sign-in/code', '/sign-in/sent', '/board', '/me', '/devices'])
    assert.equal((await browser.get(path)).location, welcome.begin.to(), path)
  const page = await browser.get(welcome.begin.to())
  const links = [...page.document.querySelectorAll('.card a')].map((link) => link.getAttribute('href'))
  assert.deepEqual(links, [welcome.beginDemo.to(), welcome.beginEmpty.to(), welcome.beginBringing.to()])
  for (const path of [...links, welcome.help.to(), '/language/en-easy'])
    assert.ok((await browser.get(path ?? '')).status < 400, path ?? '')
  assert.equal(
    (await browser.post(welcome.signIn.to(), { email: 'a@example.org' })).location,
    welcome.begin.to(),
  )
  assert.deepEqual(await counts(db), [])
})

nodeTest('the first person begins a community, is in at once, and looks after everything', async () => {
  const { app, db } = await emptyHouse()
  const browser = newBrowser(app)
  const sent = await browser.post(welcome.beginEmpty.to(), ours)
  assert.deepEqual([sent.status, sent.location], [303, welcome.firstSteps.to()])
  const page = await browser.get(sent.location ?? '')
  assert.match(page.words, /Harbour is open/)
  assert.doesNotMatch(page.words, /way back in/)
  assert.equal((await browser.get(community.settings.to())).status, 200)
  assert.equal((await browser.get(community.imports.to())).status, 200)
  assert.deepEqual(await counts(db), [{ name: 'Harbour', isDemo: false, helpName: 'Sam' }])
  assert.equal((await newBrowser(app).get(welcome.begin.to())).location, '/sign-in?next=%2Fbegin')
  assert.equal((await browser.get(welcome.begin.to())).status, 404)
})

nodeTest('without e-mail, the first page offers the way back in, and it works', async () => {
  const { app } = await emptyHouse()
  const browser = newBrowser(app)
  const sent = await browser.post(welcome.beginBringing.to(), { ...ours, email: '' })
  const page = await browser.get(sent.location ?? '')
  assert.match(page.words, /First, your way back in.*You gave no e-mail address/)
  const action = page.document.querySelector('.banner form')?.getAttribute('action') ?? ''
  const slip = await browser.post(action)
  const code = slip.document.querySelector('.code')?.textContent ?? ''
  assert.doesNotMatch((await browser.get(welcome.firstSteps.to())).words, /way back in/)
  const other = newBrowser(app)
  await other.post(welcome.signInCode.to(), { code })
  assert.match((await other.get(welcome.help.to())).words, /You are here as Sam/)
})

nodeTest(
  'an address that no phone can open is not printed as if it could be, and the host reads why',
  async () => {
    for (const [baseUrl, onlyHere] of [
      ['http://127.0.0.1:3000', true],
      ['https://bothways.example.org', false],
    ] as const) {
      const { app } = await emptyHouse({ baseUrl })
      const send = (path: string, values: Record<string, string>, cookie = '') =>
        app.request(baseUrl + path, {
          method: 'POST',
          headers: { origin: baseUrl, cookie },
          body: new URLSearchParams({ key: newId(), ...values }),
        })
      const begun = await send(welcome.beginEmpty.to(), { ...ours, email: '' })
      const cookie = begun.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
      const first = await read(await app.request(baseUrl + welcome.firstSteps.to(), { headers: { cookie } }))
      assert.equal(/cannot open this place yet.*HOST/.test(first.words), onlyHere)
      const action = first.document.querySelector('.banner form')?.getAttribute('action') ?? ''
      const slip = await read(await send(action, {}, cookie))
      assert.match(
        slip.words,
        onlyHere ? /On this computer, go to http/ : /On any phone or computer, go to http/,
      )
      assert.equal(/cannot open this place yet/.test(slip.words), onlyHere)
    }
  },
)

nodeTest(
  'where letters do not leave the machine, an e-mail address is no way back in, and the page says so',
  async () => {
    const { app } = await emptyHouse({ sendsMail: false })
    const browser = newBrowser(app)
    const sent = await browser.post(welcome.beginEmpty.to(), ours)
    const page = await browser.get(sent.location ?? '')
    assert.match(page.words, /Letters do not leave this machine yet. Print a code for yourself/)
    assert.match(page.words, /SMTP_URL/)
    assert.match(
      (await newBrowser(app).get(welcome.signIn.to())).words,
      /Letters do not leave this machine yet/,
    )
    const asked = await newBrowser(app).get(welcome.signInSent.to())
    assert.match(asked.words, /Letters do not leave this machine yet.*the folder “mails”/)
    assert.doesNotMatch(asked.words, /on its way|spam/)
  },
)

nodeTest('bringing a time bank asks for the same, and goes on to the files', async () => {
  const { app } = await emptyHouse()
  const browser = newBrowser(app)
  const sent = await browser.post(welcome.beginBringing.to(), ours)
  assert.equal(sent.location, community.imports.to())
  assert.equal((await browser.get(community.imports.to())).status, 200)
})

nodeTest('a form that is not right comes back with what was typed, and nothing has begun', async () => {
  const { app, db } = await emptyHouse()
  const typed = { name: ' ', person: 'S<am>', email: 'sam at example', time_zone: 'Europe/Atlantis' }
  const page = await newBrowser(app).post(welcome.beginEmpty.to(), typed)
  assert.equal(page.status, 422)
  assert.match(page.title, /^Error: /)
  assert.deepEqual(page.problems, [
    'Write the name of the community, with 120 letters at most',
    'Write an e-mail address like name@example.org, or leave it empty',
    'Choose a time zone from the list',
  ])
  assert.equal(page.document.querySelector('#person')?.getAttribute('value'), 'S<am>')
  const noKey = await newBrowser(app).post(welcome.beginEmpty.to(), { ...ours, key: '' })
  assert.equal(noKey.status, 422)
  assert.deepEqual(await counts(db), [])
})

nodeTest('two who begin at once: one is in, the other reads that somebody was quicker', async () => {
  const { app, db } = await emptyHouse()
  const answers = await Promise.all(
    ['Harbour', 'Hill', 'Haven', 'Heath'].map((name) =>
      newBrowser(app).post(welcome.beginEmpty.to(), { ...ours, name }),
    ),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422, 422, 422])
  const begun = await counts(db)
  assert.equal(begun.length, 1)
  for (const { words } of answers.filter(({ status }) => status === 422))
    assert.match(words, new RegExp(`Somebody has begun already.*This house is ${begun[0]?.name} now`))
  const late = await newBrowser(app).post(welcome.beginBringing.to(), ours)
  assert.match(late.words, /Somebody has begun already/)
})

nodeTest(
  'pressing twice, or sending again after a lost answer, lets the first person in and begins once',
  async () => {
    const { app, db, clock } = await emptyHouse()
    const form = { ...ours, email: '', key: newId() }
    const twice = [newBrowser(app), newBrowser(app)]
    const answers = await Promise.all(twice.map((browser) => browser.post(welcome.beginEmpty.to(), form)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    for (const browser of twice)
      assert.match((await browser.get(welcome.help.to())).words, /You are here as Sam/)
    assert.equal((await counts(db)).length, 1)

    const lost = newBrowser(app)
    assert.equal((await lost.post(welcome.beginEmpty.to(), form)).status, 303)
    assert.match((await lost.get(welcome.help.to())).words, /You are here as Sam/)
    assert.equal(
      (await newBrowser(app).post(welcome.beginEmpty.to(), { ...form, person: 'Max' })).status,
      422,
    )
    clock.now = new Date(clock.now.getTime() + 10 * minute)
    const old = newBrowser(app)
    assert.equal((await old.post(welcome.beginEmpty.to(), form)).status, 422)
    assert.equal(old.jar.has('session'), false)
  },
)

nodeTest('where other machines can reach us, each form asks for the setup code first', async () => {
  const { app, db } = await emptyHouse({ setupCode: '7KX2M-0VQ4T' })
  const browser = newBrowser(app)
  for (const path of [welcome.beginDemo.to(), welcome.beginEmpty.to(), welcome.beginBringing.to()]) {
    assert.ok((await browser.get(path)).document.querySelector('#setup_code'), path)
    for (const setup_code of ['', '7KX2M-0VQ4S']) {
      const page = await browser.post(path, { ...ours, setup_code })
      assert.equal(page.status, 422)
      assert.deepEqual(page.problems, [
        'That is not the setup code. It is printed where Bothways was started',
      ])
    }
  }
  assert.deepEqual(await counts(db), [])
  const sent = await browser.post(welcome.beginEmpty.to(), { ...ours, setup_code: ' 7kx2m 0vq4t ' })
  assert.equal(sent.status, 303)
})

nodeTest(
  'the setup code cannot be guessed: ten tries from one machine, then not even the right one',
  async () => {
    const { app, clock } = await emptyHouse({ setupCode: '7KX2M-0VQ4T' })
    const guesser = newBrowser(app, { client: '198.51.100.3' })
    for (let turn = 0; turn < 10; turn += 1) {
      const setup_code = `0000${turn % 10}-00000`
      assert.equal((await guesser.post(welcome.beginEmpty.to(), { ...ours, setup_code })).status, 422)
    }
    const right = { ...ours, setup_code: '7KX2M-0VQ4T' }
    const refused = await guesser.post(welcome.beginEmpty.to(), right)
    assert.equal(refused.status, 429)
    assert.match(refused.problems.join(), /wait 15 minutes/)
    clock.now = new Date(clock.now.getTime() + 15 * minute)
    assert.equal((await guesser.post(welcome.beginEmpty.to(), right)).status, 303)
  },
)

nodeTest(
  'the demo village moves in by one press, with a clean book, and one may be anybody in it',
  async () => {
    const { app, db } = await emptyHouse({ sendsMail: false })
    const browser = newBrowser(app)
    assert.match((await browser.get(welcome.beginDemo.to())).words, /It takes a few seconds/)
    const [first, second] = await Promise.all([
      browser.post(welcome.beginDemo.to()),
      newBrowser(app).post(welcome.beginDemo.to()),
    ])
    assert.deepEqual([first.location, second.location], [welcome.signInAs.to(), welcome.signInAs.to()])
    assert.deepEqual(await counts(db), [{ name: 'Riverside', isDemo: true, helpName: 'Quinn' }])
    const page = await browser.get(welcome.signInAs.to())
    assert.match(
      page.words,
      /Looks after things.*Quinn.*Time bank broker · Mum · Terrible at parking.*Everybody else.*Bea/,
    )
    const who = page.document.querySelector('[name=who]')?.getAttribute('value') ?? ''
    await browser.post(welcome.signInAs.to(), { who })
    assert.match((await browser.get(welcome.help.to())).words, /You are here as Amina/)
    const { id } = await db.selectFrom('communities').select('id').executeTakeFirstOrThrow()
    assert.ok(isClean(await inCommunity(db, id, (one) => checkBook(one, id))))
  },
)

test('once there is a community, the first steps are for brokers, and nothing begins again', async ({
  as,
  quinn,
  amina,
}) => {
  assert.equal((await as(quinn).get(welcome.firstSteps.to())).status, 200)
  assert.equal((await as(amina).get(welcome.firstSteps.to())).status, 404)
  for (const path of [welcome.beginDemo.to(), welcome.beginEmpty.to(), welcome.beginBringing.to()]) {
    const page = await as(amina).post(path, ours)
    assert.equal(page.status, 422)
    assert.match(page.words, /Somebody has begun already/)
  }
})
