import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeUrl } from './safe-url.ts'

test('lets a link go to the web, to a letter box, to a telephone and to another page of ours', () => {
  for (const link of [
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:amina@example.org',
    'tel:01632960002',
    '/board/12',
    '/',
    '#kind',
  ])
    assert.equal(safeUrl(` ${link} `), link)
})

test('refuses whatever would run or hide something instead of going somewhere', () => {
  for (const link of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//example.org/elsewhere',
    '/\\example.org/elsewhere',
    '/\t/example.org/elsewhere',
    'example.org',
    '',
  ])
    assert.equal(safeUrl(link), null, link)
})
