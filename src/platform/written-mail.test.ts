import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { simpleParser } from 'mailparser'
import { newId } from './ids.ts'
import { findWrittenMail, listWrittenMails, writeMail } from './written-mail.ts'

const letters = [
  ['Your way in', 'Hello Rose,\n\nshort and plain.'],
  [
    'A long link',
    `Here:\n\nhttp://127.0.0.1:3000/sign-in/link/${'x'.repeat(43)}?next=%2Fboard%2F${'y'.repeat(60)}\n\nBye =3D`,
  ],
  [
    'Ünïcode “quoted” – bardzo długi temat, który na pewno nie mieści się w jednym wierszu 🫖🫖🫖',
    'Grüße – 🫖 = a_b?\n.dot\n\nFrom here ',
  ],
  ['日本語の件名はとても長いので一行には収まらないはずです', '日本語の本文です。'.repeat(30)],
] as const

async function inFolder(work: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bothways-mails-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a letter is read from its file as any mail program would read it', () =>
  inFolder(async (folder) => {
    for (const [subject, words] of letters) {
      const id = newId()
      await writeMail(folder, {
        id,
        from: '"Llŷn & Eifionydd, Time Bank" <a@example.org>',
        to: 'rose@example.org',
        subject,
        words,
      })
      const ours = await findWrittenMail(folder, `${id}.eml`)
      const theirs = await simpleParser(await readFile(path.join(folder, `${id}.eml`)))
      assert.ok(ours)
      assert.equal(ours.subject, subject)
      assert.equal(ours.subject, theirs.subject)
      assert.equal(ours.words, words.trimEnd())
      assert.equal(ours.words, theirs.text?.trimEnd())
      assert.equal(ours.to, 'rose@example.org')
      assert.match(ours.from, /Llŷn & Eifionydd, Time Bank/)
      assert.equal(ours.sentAt?.getTime(), theirs.date?.getTime())
    }
  }))

test('letters come newest first, a page at a time', () =>
  inFolder(async (folder) => {
    for (const subject of ['one', 'two', 'three'])
      await writeMail(folder, {
        id: newId(),
        from: 'a@example.org',
        to: 'b@example.org',
        subject,
        words: subject,
      })
    const first = await listWrittenMails(folder, null, 2)
    assert.deepEqual([first.mails.map(({ subject }) => subject), first.more], [['three', 'two'], true])
    const rest = await listWrittenMails(folder, first.mails[1]!.name, 2)
    assert.deepEqual([rest.mails.map(({ subject }) => subject), rest.more], [['one'], false])
  }))

test('nothing else in the folder, or outside of it, is a letter; no folder is no letters', () =>
  inFolder(async (folder) => {
    await writeFile(path.join(folder, 'notes.txt'), 'Subject: no\n\nno')
    assert.deepEqual(await listWrittenMails(folder, null, 9), { mails: [], more: false })
    assert.equal(await findWrittenMail(folder, 'notes.txt'), null)
    assert.equal(await findWrittenMail(path.join(folder, 'deeper'), '../notes.txt'), null)
    assert.deepEqual(await listWrittenMails(path.join(folder, 'none'), null, 9), { mails: [], more: false })
  }))
