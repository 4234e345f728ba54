import assert from 'node:assert/strict'
import { buildHilltop, hilltopOrigin, openBothSides } from '../../../test/support/two-communities.ts'
import { origin, test, type Village, visitor } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { inCommunity } from '../../platform/db/database.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { exchanges } from '../exchanges/urls.ts'
import { getCommonAccount } from '../ledger/accounts.ts'
import { ledger } from '../ledger/urls.ts'
import { people } from '../people/urls.ts'
import { postBetween } from './between.ts'
import { neighbours } from './urls.ts'

/** Riverside and Hilltop, each met at its own address. */
async function twoPlaces(village: Village) {
  const { tx, app, clock, communityId } = village
  const hilltop = await buildHilltop(tx, communityId)
  const home = (id: string) => inCommunity(tx, id, async () => {})
  return {
    ...hilltop,
    otherId: shortId(hilltop.hilltopId),
    here: village.as,
    /** Whoever comes in there is known there: their session is kept in their own community. */
    async there(person: Actor) {
      await home(hilltop.hilltopId)
      const visit = visitor(app, tx, person, () => clock.now, hilltopOrigin)
      return {
        get: async (path: string) => {
          await home(hilltop.hilltopId)
          const page = await visit.get(path)
          await home(communityId)
          return page
        },
        post: async (path: string, values: Record<string, string>) => {
          await home(hilltop.hilltopId)
          const page = await visit.post(path, values)
          await home(communityId)
          return page
        },
      }
    },
  }
}

test('a steward opens a side, the other opens theirs, and it ends again', async (village) => {
  const { quinn } = village
  const { cleo, otherId, here, there } = await twoPlaces(village)
  const page = neighbours.index.to()
  assert.match((await here(quinn).get(page)).words, /Hilltop No link/)
  const open = neighbours.open.to({ otherId })
  assert.equal((await here(quinn).post(open, { hours: '10' })).location, page)
  const offered = await here(quinn).get(page)
  assert.match(offered.words, /We opened it; they have not yet/)
  const cleoThere = await there(cleo)
  const asked = await cleoThere.get(page)
  assert.match(asked.words, /Riverside They opened it; we have not yet/)
  assert.match(asked.words, /Their limit 10 h/)
  const back = neighbours.open.to({ otherId: shortId(village.communityId) })
  assert.equal((await cleoThere.post(back, { hours: '5' })).location, page)
  assert.match((await here(quinn).get(page)).words, /Hilltop Open .*Their limit 5 h/)

  for (const wrong of ['', '0', 'ten', '1.5', '10001']) {
    const answer = await here(quinn).post(open, { hours: wrong })
    assert.equal(answer.status, 422, wrong)
    assert.match(answer.problems.join(), /whole number of hours/)
  }
  await here(quinn).post(open, { hours: '20' })
  assert.match((await here(quinn).get(page)).words, /Our limit 20 h/)
  assert.equal((await here(quinn).post(neighbours.end.to({ otherId }), {})).location, page)
  assert.match((await here(quinn).get(page)).words, /They opened it; we have not yet/)
  const nowhere = neighbours.open.to({ otherId: shortId(newId()) })
  assert.equal((await here(quinn).post(nowhere, { hours: '5' })).status, 404)
  const self = neighbours.open.to({ otherId: shortId(village.communityId) })
  assert.equal((await here(quinn).post(self, { hours: '5' })).status, 404)
})

test('nobody but a steward sees who else is in the house', async (village) => {
  const { amina, tom, nobody, alsoBroker } = village
  const { otherId, here } = await twoPlaces(village)
  for (const person of [amina, await alsoBroker(tom)]) {
    assert.equal((await here(person).get(neighbours.index.to())).status, 404)
    assert.equal((await here(person).post(neighbours.open.to({ otherId }), { hours: '5' })).status, 404)
    assert.equal((await here(person).post(neighbours.end.to({ otherId }), {})).status, 404)
  }
  assert.equal((await nobody.get(neighbours.index.to())).location?.startsWith('/sign-in'), true)
})

test('where there is only one community, the page says so', async ({ as, quinn }) => {
  assert.match((await as(quinn).get(neighbours.index.to())).words, /only one community in this house/)
})

test('what two communities did is told in one and answered in the other', async (village) => {
  const { tx, tom, quinn } = village
  const { cleo, dai, otherId, here, there } = await twoPlaces(village)
  const path = exchanges.between.to({ otherId })
  assert.equal((await here(tom).get(path)).status, 404)
  assert.doesNotMatch((await here(tom).get(exchanges.log.to())).words, /Hilltop/)
  await openBothSides(tx, quinn, cleo)
  assert.match((await here(tom).get(exchanges.log.to())).words, /With somebody of Hilltop/)
  assert.equal((await here(tom).get(path)).status, 200)

  const said = {
    direction: 'gave',
    who: 'dai',
    kind: 'gardening',
    length: '60',
    when: 'today',
    note: 'The hedge',
  }
  const form = { ...said, comeBack: 'hours' }
  for (const who of ['', 'Da', 'Amina', 'Nobody']) {
    const asked = await here(tom).post(path, { ...form, who })
    assert.equal(asked.status, 422)
    assert.match(asked.problems.join(), who ? /not find exactly one person/ : /whole name/)
    assert.doesNotMatch(asked.words, /Dai|Cleo/)
    assert.equal(asked.document.querySelector('[name=who]')?.getAttribute('value'), who)
  }
  const told = await here(tom).post(path, form)
  assert.equal(told.status, 303)
  const shown = await here(tom).get(told.location!)
  assert.match(shown.title, /You helped Dai \(Hilltop\) for 1 h/)
  assert.match(shown.words, /Dai \(Hilltop\) is asked, in their own community/)

  const daiThere = await there(dai)
  const list = await daiThere.get(exchanges.index.to())
  assert.match(list.words, /Tom \(Riverside\) says: “I helped you/)
  const href = list.document
    .querySelector('a[href^="/exchanges/"].govuk-button--secondary')
    ?.getAttribute('href')
  assert.match((await daiThere.get(href!)).words, /The hedge/)
  const answer = await daiThere.post(`${href}/confirm`, { version: '1' })
  assert.equal(answer.status, 303)
  assert.match((await daiThere.get(answer.location!)).words, / Settled /)
  assert.match((await here(tom).get(told.location!)).words, / Settled /)
  assert.match((await here(tom).get(ledger.mine.to())).words, /Hilltop/)
  const both = await here(quinn).get(neighbours.index.to())
  assert.match(both.words, /We have given Hilltop 1 h more .*In our book −1 h .*In their book 1 h/)
  // Their letter leads to their own community's address.
  const letters = await inCommunity(tx, dai.communityId, (one) =>
    one.selectFrom('mails').select(['toAddress', 'words']).execute(),
  )
  await inCommunity(tx, tom.communityId, async () => {})
  assert.equal(letters[0]?.toAddress, 'dai@example.org')
  assert.match(letters[0]?.words ?? '', /http:\/\/hilltop\.localhost:3000\/exchanges\//)
})

test('the address decides the community: nobody of one is known, or seen, in the other', async (village) => {
  const { app, tom, amina, clock, tx } = village
  const { dai, here, there } = await twoPlaces(village)
  const daiThere = await there(dai)
  const directory = await daiThere.get(people.index.to())
  assert.match(directory.words, /Dai/)
  assert.doesNotMatch(directory.words, /Amina|Tom|Riverside/)
  assert.equal((await daiThere.get(people.show.to({ personId: shortId(amina.personId) }))).status, 404)
  assert.doesNotMatch((await here(tom).get(people.index.to())).words, /Dai|Cleo|Hilltop/)
  assert.equal((await here(tom).get(people.show.to({ personId: shortId(dai.personId) }))).status, 404)
  // Signed in at one, a stranger at the other.
  await inCommunity(tx, tom.communityId, async () => {})
  const astray = visitor(app, tx, tom, () => clock.now, hilltopOrigin)
  assert.match((await astray.get('/me')).location ?? '', /^\/sign-in/)
})

test('a page of one community sends nothing to another', async (village) => {
  const { app } = village
  await twoPlaces(village)
  const send = (to: string, headers: Record<string, string>) =>
    app.request(`${to}/sign-in`, { method: 'POST', headers, body: new URLSearchParams() })
  const ways = [
    [hilltopOrigin, { origin: hilltopOrigin }, false],
    [hilltopOrigin, { origin }, true],
    [origin, { origin: hilltopOrigin }, true],
    [hilltopOrigin, { origin: hilltopOrigin, 'sec-fetch-site': 'same-site' }, true],
  ] as const
  for (const [to, headers, refused] of ways)
    assert.equal((await send(to, headers)).status === 403, refused, `${to} from ${headers.origin}`)
})

test('cookies belong to the very address they came from', async (village) => {
  const { app } = village
  await twoPlaces(village)
  const chosen = await app.request(`${hilltopOrigin}/language/cy`, {
    method: 'POST',
    headers: { origin: hilltopOrigin },
    body: new URLSearchParams(),
  })
  for (const cookie of chosen.headers.getSetCookie()) assert.doesNotMatch(cookie, /domain=/i)
})

test('hours that stand once a link has ended are let go by both, each on a page that says what it means', async (village) => {
  const { tx, communityId, quinn, tom, amina } = village
  const { cleo, dai, otherId, hilltopId, here, there } = await twoPlaces(village)
  const page = neighbours.index.to()
  const letGo = neighbours.letGo.to({ otherId })
  assert.equal((await here(quinn).get(letGo)).status, 404)
  await openBothSides(tx, quinn, cleo)
  const help = { giverCommunityId: communityId, giverId: tom.personId, minutes: 90, occurredOn: '2026-06-14' }
  const helped = { receiverCommunityId: hilltopId, receiverId: dai.personId, key: newId(), writer: tom }
  assert.ok((await postBetween(tx, { ...help, ...helped }, new Date('2026-06-15T11:00:00Z'))).ok)
  assert.equal((await here(quinn).get(letGo)).status, 404, 'while our side is open')

  const theirPage = await there(cleo)
  const back = { otherId: shortId(communityId) }
  await theirPage.post(neighbours.end.to(back), {})
  assert.match((await here(quinn).get(page)).words, /They can be let go once our side has ended, too/)
  await here(quinn).post(neighbours.end.to({ otherId }), {})
  assert.match((await here(quinn).get(page)).words, /or let them go.*Let go of the hours with Hilltop/)
  assert.equal((await here(amina).get(letGo)).status, 404)
  assert.equal((await here(amina).post(letGo, { seen: '-90' })).status, 404)
  assert.equal((await here(amina).post(neighbours.keep.to({ otherId }), {})).status, 404)

  const asked = await here(quinn).get(letGo)
  assert.match(asked.words, /1 h 30 min then come out of our commons.*Nobody’s own hours change/)
  const changed = await here(quinn).post(letGo, { seen: '-60' })
  assert.equal(changed.status, 422)
  assert.match(changed.problems.join(), /has changed meanwhile/)
  assert.equal((await here(quinn).post(letGo, { seen: '-90' })).location, page)
  assert.match((await here(quinn).get(page)).words, /They stand until Hilltop says so, too/)
  await here(quinn).post(neighbours.keep.to({ otherId }), {})
  assert.doesNotMatch((await here(quinn).get(page)).words, /until Hilltop says so/)
  await here(quinn).post(letGo, { seen: '-90' })

  assert.match((await theirPage.get(page)).words, /Riverside would let these hours go/)
  const last = await theirPage.get(neighbours.letGo.to(back))
  assert.match(last.words, /1 h 30 min then go into our commons.*Riverside has said so already/)
  assert.equal((await theirPage.post(neighbours.letGo.to(back), { seen: '90' })).location, page)
  const after = await here(quinn).get(page)
  assert.match(after.words, /Both have given as much as they received/)
  assert.doesNotMatch(after.words, /let them go/)
  assert.equal((await here(quinn).get(letGo)).status, 404)
  const commons = shortId(await getCommonAccount(tx, communityId, 'commons'))
  const lines = await here(amina).get(ledger.account.to({ accountId: commons }))
  assert.match(lines.words, /Hours let go between two communities.*1 h 30 min/s)
})
