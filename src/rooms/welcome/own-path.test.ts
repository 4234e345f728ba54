import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownPath } from './own-path.ts'

test('keeps a page of ours, with what is asked behind it', () => {
  for (const path of ['/', '/board', '/board/ask?words=a%20b&kind=repairs#kind', '/people?words=cr%C3%A8me'])
    assert.equal(ownPath(path), path)
  assert.equal(ownPath('/people?words=crème'), '/people?words=cr%C3%A8me')
  assert.equal(ownPath('/漢'), '/%E6%BC%A2')
})

test('refuses whatever could lead elsewhere', () => {
  for (const typed of [
    '',
    null,
    undefined,
    'board',
    '#main',
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    '/a/..//example.org',
    '/.//example.org',
    '/%2e//example.org',
    'javascript:alert(1)',
    'mailto:a@example.org',
    '/\u0000/\nSet-Cookie: a=b',
    `/${'x'.repeat(600)}`,
  ])
    assert.equal(ownPath(typed), null, String(typed))
})
