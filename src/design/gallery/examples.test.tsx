import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { render } from 'preact-render-to-string'
import { rootFolder } from '../../platform/root.ts'
import { drawingOfIdea } from '../ideas.ts'
import { examplesIn } from './examples.tsx'
import { samplePages } from './sample-pages.tsx'
import { sampleView } from './sample-view.ts'

const view = sampleView()
const fragments = examplesIn(view).map(({ component, name, node }) => ({
  name: `${component}: ${name}`,
  html: render(node),
}))
const pages = Object.entries(samplePages).map(([name, page]) => ({
  name: `page: ${name}`,
  html: render(page(view)),
}))

for (const { name, html } of [...fragments, ...pages]) {
  test(`${name} ties its labels, hints and problems together and carries nothing inline`, () => {
    const { document } = parseHTML(html)
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
    assert.deepEqual(
      ids.filter((id, place) => ids.indexOf(id) !== place),
      [],
      'ids used twice',
    )
    const pointsAt = (selector: string, attribute: string) =>
      [...document.querySelectorAll(selector)].flatMap(
        (element) => element.getAttribute(attribute)?.split(' ') ?? [],
      )
    const pointers = [
      ...pointsAt('label[for]', 'for'),
      ...pointsAt('[aria-describedby]', 'aria-describedby'),
      ...pointsAt('[aria-labelledby]', 'aria-labelledby'),
    ]
    assert.deepEqual(
      pointers.filter((id) => !ids.includes(id)),
      [],
      'ids that are not there',
    )
    assert.doesNotMatch(html, /\s(style|on[a-z]+)=/, 'our own policy would refuse it')
    for (const input of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
      assert.ok(document.querySelector(`label[for="${input.id}"]`), `${input.id} has no label`)
  })
}

const pictureFiles = ['pictures.svg', 'pictures-kinds.svg', 'pictures-more.svg', 'pictures-ideas.svg']

test('every picture that is named anywhere is an idea, or in one of our files', () => {
  const there = new Set(
    pictureFiles.flatMap((file) =>
      [...readFileSync(path.join(rootFolder, 'public', file), 'utf8').matchAll(/<symbol id="([^"]+)"/g)].map(
        ([, name]) => name,
      ),
    ),
  )
  const named = globSync(['src/**/*.{ts,tsx}', 'content/kinds.json'], { cwd: rootFolder }).flatMap((file) =>
    [
      ...readFileSync(path.join(rootFolder, file), 'utf8').matchAll(
        /(?:\bpicture"?[=:] ?|<(?:Drawing|Picture) name=)["']([a-z][a-z-]*)["']/g,
      ),
    ].map(([, name]) => `${name} in ${file}`),
  )
  assert.ok(named.length > 30)
  assert.deepEqual(
    named.filter((place) => !there.has(place.split(' ')[0]) && !drawingOfIdea(place.split(' ')[0] ?? '')),
    [],
  )
})

test('a file of pictures brings no ids but the names of its pictures', () => {
  for (const file of pictureFiles) {
    const text = readFileSync(path.join(rootFolder, 'public', file), 'utf8')
    assert.equal(text.match(/\sid="/g)?.length, text.match(/<symbol id="/g)?.length)
  }
})
