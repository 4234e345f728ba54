import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { asSymbol } from './own-picture.ts'
import { readOwnPictures } from './own-pictures.ts'

const plain =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#a00" d="M0 0h24v24z"/></svg>'

test('a plain drawing becomes a picture of ours, with its inner names made its own', () => {
  assert.deepEqual(asSymbol('samosa', `<?xml version="1.0"?>\n<!-- by Amina -->\n${plain}`), {
    ok: true,
    symbol: '<symbol id="samosa" viewBox="0 0 24 24"><path fill="#a00" d="M0 0h24v24z"/></symbol>',
  })
  const shaded = asSymbol(
    'pot',
    '<svg viewBox="0 0 9 9"><defs><linearGradient id="a"><stop stop-color="red"/></linearGradient></defs><path fill="url(#a)" d="M0 0h9"/></svg>',
  )
  assert.ok(shaded.ok && shaded.symbol.includes('id="pot-a"') && shaded.symbol.includes('url(#pot-a)'))
})

for (const [what, inside] of Object.entries({
  'a script': '<script>alert(1)</script>',
  'a script in other letters': '<SCRIPT>alert(1)</SCRIPT>',
  'something that happens by itself': '<path d="M0 0" onload="alert(1)"/>',
  'something that happens by itself, without a space': '<path d="M0 0"/onclick=alert(1)>',
  'a style of its own': '<style>*{fill:red}</style>',
  'a style on a shape': '<path style="background:url(https://x.example)" d="M0 0"/>',
  'a picture from elsewhere': '<image href="https://x.example/a.png"/>',
  'a shape from elsewhere': '<use href="https://x.example/a.svg#b"/>',
  'an older way to point elsewhere': '<use xlink:href = "//x.example/a.svg#b"/>',
  'a colour from elsewhere': '<path fill="url(https://x.example/#a)" d="M0 0"/>',
  'a page': '<foreignObject><p>hello</p></foreignObject>',
  'something that moves': '<animate attributeName="href" to="javascript:alert(1)"/>',
  'an entity': '<title>&#x3c;script&#x3e;</title>',
  'hidden text': '<![CDATA[<script>alert(1)</script>]]>',
}))
  test(`a drawing with ${what} is refused`, () => {
    assert.equal(asSymbol('picture', plain.replace('<path', `${inside}<path`)).ok, false)
  })

test('what is no drawing, or has no size, or a strange name, is refused', () => {
  assert.equal(asSymbol('a', 'hello').ok, false)
  assert.equal(asSymbol('a', plain.replace(' viewBox="0 0 24 24"', '')).ok, false)
  assert.equal(asSymbol('a"><script>', plain).ok, false)
  assert.equal(asSymbol('a', plain.replace('M0', ' '.repeat(40_000))).ok, false)
  assert.equal(asSymbol('a', `<!DOCTYPE svg [<!ENTITY x "y">]>${plain}`).ok, false)
})

test('a folder of pictures is read whole; each that is left out is named in a sentence', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bothways-pictures-'))
  try {
    writeFileSync(path.join(folder, 'people.svg'), plain)
    writeFileSync(path.join(folder, 'bad.svg'), plain.replace('<path', '<script/><path'))
    writeFileSync(path.join(folder, 'notes.txt'), 'Amina drew these.')
    const { symbols, refused } = readOwnPictures(folder)
    assert.deepEqual([...symbols.keys()], ['people'])
    assert.deepEqual(refused, [
      'The picture content/pictures/bad.svg is left out: it holds <script>, and only plain shapes may be in it. Save it as a plain SVG.',
    ])
    assert.deepEqual(readOwnPictures(path.join(folder, 'nowhere')), { symbols: new Map(), refused: [] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
