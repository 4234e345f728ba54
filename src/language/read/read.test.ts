import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { readDocument } from './read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a web page is read without its marks, and every word knows its place in it', async () => {
  const page =
    '<p>Our clients don&rsquo;t <b>come</b>.</p><script>service users</script><p>The <em>elderly</em></p>'
  const { text, source, sourceOf } = await readDocument('a.html', bytes(page))
  assert.doesNotMatch(text, /service|</)
  assert.match(text, /Our clients don’t come\./)
  assert.match(text, /“elderly”/)
  assert.equal(source.slice(sourceOf(text.indexOf('elderly'))).slice(0, 7), 'elderly')
})

test('Markdown keeps every word in its place; code and addresses are not read', async () => {
  const source = '# Our *clients*\n\n`service users` and [the **word**](http://x/client)\n\n    code client\n'
  const { text } = await readDocument('a.md', bytes(source))
  assert.equal(text.length, source.length)
  assert.equal(text.indexOf('clients'), source.indexOf('clients'))
  assert.doesNotMatch(text, /service|http|code/)
})

test('.docx and .odt are read paragraph by paragraph, also where a word is cut in two', async () => {
  const docx = zipSync({
    'word/document.xml': strToU8(
      '<w:document><w:p><w:r><w:t>Service</w:t></w:r><w:r><w:t> us</w:t></w:r><w:r><w:t>ers</w:t></w:r></w:p><w:p><w:r><w:t>A &amp; B</w:t></w:r></w:p></w:document>',
    ),
  })
  assert.equal((await readDocument('a.docx', docx)).source.trim(), 'Service users\nA & B')
  const odt = zipSync({
    'content.xml': strToU8('<o><text:p>One<text:s/>two</text:p><text:p>three</text:p></o>'),
  })
  assert.equal((await readDocument('a.odt', odt)).source.trim(), 'One two\nthree')
})

test('a PDF is read page by page', async () => {
  const { source } = await readDocument('a.pdf', bytes(pdfSaying('Our clients')))
  assert.match(source, /Our clients/)
})

test('what cannot be read says why', async () => {
  await assert.rejects(readDocument('a.pdf', bytes('junk')), /no pdf/)
  await assert.rejects(readDocument('a.docx', zipSync({ 'x.txt': strToU8('x') })), /no docx/)
  await assert.rejects(readDocument('a.txt', bytes('a\0b')), /no text/)
  await assert.rejects(readDocument('a.doc', bytes('x')), /old format/)
})

function pdfSaying(words: string): string {
  const content = `BT /F1 12 Tf 20 100 Td (${words}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  const places = body.map((_, index) => 9 + body.slice(0, index).join('').length)
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = 9 + body.join('').length
  return `%PDF-1.4\n${body.join('')}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
}
