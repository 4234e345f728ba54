import assert from 'node:assert/strict'
import { sendAndLook } from '../../../../test/support/undo.ts'
import { test } from '../../../../test/support/village.ts'
import { newId } from '../../../platform/ids.ts'
import { people } from '../urls.ts'

type Page = { document: Document }

test('somebody puts on hats in their own words, and the first one is what others see first', async ({
  as,
  amina,
  tom,
}) => {
  const empty = await as(amina).get(people.hats.to())
  assert.match(empty.words, /No hats yet/)
  await putOn(as(amina), 'Baker', 'Carer for my mum', 'Runner')
  const mine = await as(amina).get(people.hats.to())
  assert.match(mine.words, /Baker others see this first .*Carer for my mum .*Runner/)
  assert.match((await as(tom).get('/people?words=amina')).words, /Baker Amina/)
})

test('a hat moves up, hides and shows again, and only what is shown is seen by others', async ({
  as,
  amina,
  tom,
}) => {
  await putOn(as(amina), 'Baker', 'Carer', 'Runner')
  await press(as(amina), 'Move up: Runner')
  assert.deepEqual(hatsOn(await as(amina).get(people.hats.to())), ['Baker', 'Runner', 'Carer'])
  const hidden = await press(as(amina), 'Hide: Baker')
  assert.match(hidden.words, /Baker only you see this/)
  assert.match(hidden.words, /Runner others see this first/)
  const seen = await as(tom).get('/people?words=amina')
  assert.match(seen.words, /Runner Amina/)
  assert.doesNotMatch(seen.words, /Baker/)
  assert.match((await press(as(amina), 'Show: Baker')).words, /Baker others see this first/)
})

test('a hat that is taken off is put back where it was by one Undo, however often it is pressed', async ({
  as,
  amina,
}) => {
  const visitor = as(amina)
  await putOn(visitor, 'Carer', 'Baker', 'Runner')
  await press(visitor, 'Hide: Baker')
  const baker = buttonsOn(await visitor.get(people.hats.to())).find(({ name }) => name === 'Take off: Baker')!
  const { page, undo } = await sendAndLook(visitor, baker.action, { to: 'off' })
  assert.match(page.words, /You took off “Baker”\. Undo/)
  assert.deepEqual(hatsOn(page), ['Carer', 'Runner'])
  for (const key of [undo!.values.key!, undo!.values.key!, newId()])
    assert.equal((await visitor.post(undo!.action, { ...undo!.values, key })).status, 303)
  const back = await visitor.get(people.hats.to())
  assert.deepEqual(hatsOn(back), ['Carer', 'Baker', 'Runner'])
  assert.match(back.words, /Baker only you see this/)
})

test('hiding, showing and moving up are undone by their opposites, and by nobody else', async ({
  as,
  amina,
  tom,
}) => {
  await putOn(as(amina), 'Baker', 'Runner')
  const [hide] = buttonsOn(await as(amina).get(people.hats.to()))
  const hidden = await sendAndLook(as(amina), hide!.action, { to: 'hide' })
  assert.equal((await as(tom).post(hidden.undo!.action, hidden.undo!.values)).status, 404)
  const shown = await sendAndLook(as(amina), hidden.undo!.action, hidden.undo!.values)
  assert.doesNotMatch(shown.page.words, /only you see this/)
  const up = buttonsOn(shown.page).find(({ to }) => to === 'up')!
  const moved = await sendAndLook(as(amina), up.action, { to: 'up' })
  assert.deepEqual(hatsOn(moved.page), ['Runner', 'Baker'])
  const down = await sendAndLook(as(amina), moved.undo!.action, moved.undo!.values)
  assert.deepEqual(hatsOn(down.page), ['Baker', 'Runner'])
})

test('every button says in full what it does to which hat, and the first has nothing to move up to', async ({
  as,
  amina,
}) => {
  await putOn(as(amina), 'Baker', 'Runner')
  const names = buttonsOn(await as(amina).get(people.hats.to())).map(({ name }) => name)
  assert.deepEqual(names, [
    'Hide: Baker',
    'Take off: Baker',
    'Move up: Runner',
    'Hide: Runner',
    'Take off: Runner',
  ])
})

test('a hat without words, with too many, or one too many comes back with the reason', async ({
  as,
  amina,
}) => {
  const empty = await as(amina).post(people.hats.to(), { words: ' ' })
  assert.equal(empty.status, 422)
  assert.deepEqual(empty.problems, ['Write what the hat is'])
  const long = await as(amina).post(people.hats.to(), { words: 'x'.repeat(81) })
  assert.deepEqual(long.problems, ['Write the hat in 80 letters or fewer'])
  assert.equal(long.document.querySelector('#words')?.getAttribute('value'), 'x'.repeat(81))
  for (let place = 1; place <= 20; place += 1) await putOn(as(amina), `Hat ${place}`)
  const many = await as(amina).post(people.hats.to(), { words: 'One more' })
  assert.equal(many.status, 422)
  assert.deepEqual(many.problems, ['You wear 20 hats already. Take one off first'])
})

test('nobody moves another’s hat, and pressing something we do not know changes nothing', async ({
  as,
  amina,
  tom,
  quinn,
}) => {
  await putOn(as(amina), 'Baker')
  const [button] = buttonsOn(await as(amina).get(people.hats.to()))
  for (const other of [tom, quinn])
    assert.equal((await as(other).post(button!.action, { to: 'off' })).status, 404)
  assert.equal((await as(amina).post(button!.action, { to: 'burn' })).status, 422)
  assert.equal((await as(amina).post('/me/hats/0', { to: 'off' })).status, 404)
  assert.deepEqual(hatsOn(await as(amina).get(people.hats.to())), ['Baker'])
})

test('the same form twice puts one hat on', async ({ as, amina }) => {
  const form = { key: newId(), words: 'Baker' }
  await as(amina).post(people.hats.to(), form)
  assert.equal((await as(amina).post(people.hats.to(), form)).status, 303)
  assert.equal((await as(amina).post(people.hats.to(), { ...form, words: 'Runner' })).status, 422)
  assert.deepEqual(hatsOn(await as(amina).get(people.hats.to())), ['Baker'])
})

type Visitor = {
  get(path: string): Promise<{ document: Document; words: string }>
  post(path: string, values: Record<string, string>): Promise<{ status: number; location: string | null }>
}

async function putOn(visitor: Visitor, ...hats: string[]) {
  for (const words of hats) assert.equal((await visitor.post(people.hats.to(), { words })).status, 303)
}

/** Presses the button of this name on the page of hats, and answers the page it leads to. */
async function press(visitor: Visitor, name: string) {
  const button = buttonsOn(await visitor.get(people.hats.to())).find((one) => one.name === name)
  assert.ok(button, `there is no button "${name}"`)
  const pressed = await visitor.post(button.action, { to: button.to })
  assert.equal(pressed.status, 303)
  return visitor.get(pressed.location!)
}

function buttonsOn({ document }: Page) {
  return [...document.querySelectorAll('.lines form')].map((form) => ({
    action: form.getAttribute('action')!,
    to: form.querySelector('[name=to]')!.getAttribute('value')!,
    name: form.querySelector('button .govuk-visually-hidden')!.textContent!.trim(),
  }))
}

function hatsOn({ document }: Page): (string | null)[] {
  return [...document.querySelectorAll('.lines strong')].map((hat) => hat.textContent)
}
