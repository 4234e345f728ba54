import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import type { Letter } from './mail.ts'

/** A letter as its reader would see it. */
export type WrittenMail = {
  name: string
  from: string
  to: string
  subject: string
  sentAt: Date | null
  words: string
}

// Named by the id of its letter, which begins with the time: sorting by name sorts by time.
const goodName = /^[0-9a-f-]{36}\.eml$/

/** A letter as it goes out: answered by no machine, and known again if it should go twice. */
export function asMessage({ id, from, to, subject, words }: Letter): SendMailOptions {
  return {
    from,
    to: { name: '', address: to },
    subject,
    text: words,
    messageId: `<${id}@bothways>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

/** Writes a letter into a folder, exactly as it would have been sent, whole or not at all. */
export async function writeMail(folder: string, letter: Letter): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const built = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
    .sendMail(asMessage(letter))
  const half = path.join(folder, `.${letter.id}.half`)
  await writeFile(half, built.message as Buffer, { mode: 0o600 })
  await rename(half, path.join(folder, `${letter.id}.eml`))
}

/** A page of the letters in the folder, newest first, those before `before`. An empty folder, or none, is no letters. */
export async function listWrittenMails(
  folder: string,
  before: string | null,
  atMost: number,
): Promise<{ mails: WrittenMail[]; more: boolean }> {
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => goodName.test(name) && (before === null || name < before))
    .sort()
    .reverse()
  const mails = await Promise.all(names.slice(0, atMost).map((name) => findWrittenMail(folder, name)))
  return { mails: mails.filter((mail) => mail !== null), more: names.length > atMost }
}

/** One letter in the folder, or null when it is not there. */
export async function findWrittenMail(folder: string, name: string): Promise<WrittenMail | null> {
  if (!goodName.test(name)) return null
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => null)
  return text === null ? null : { name, ...readMail(text) }
}

/** Reads a letter of one plain text, as we write them: headers folded and encoded, the text as it is, quoted-printable or base64. */
export function readMail(text: string): Omit<WrittenMail, 'name'> {
  const end = /\r?\n\r?\n/.exec(text)
  const [head, body] = end ? [text.slice(0, end.index), text.slice(end.index + end[0].length)] : [text, '']
  const headers = new Map(
    head
      .replace(/\r?\n(?=[ \t])/g, '')
      .split(/\r?\n/)
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  )
  const header = (name: string) => readWords(headers.get(name) ?? '')
  const sentAt = new Date(headers.get('date') ?? '')
  return {
    from: header('from'),
    to: header('to'),
    subject: header('subject'),
    sentAt: Number.isNaN(sentAt.getTime()) ? null : sentAt,
    words: readBody(body, headers.get('content-transfer-encoding')?.toLowerCase())
      .replace(/\r\n/g, '\n')
      .trimEnd(),
  }
}

/** RFC 2047: words in other letters than ASCII's. A letter may begin in one such word and end in the next. */
function readWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?utf-8\?[qb]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi)].map(([, how, word = '']) =>
          how?.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : readQuoted(word.replaceAll('_', ' ')),
        ),
      ).toString(),
    )
}

function readBody(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  if (encoding === 'quoted-printable') return readQuoted(body.replace(/=[ \t]*\r?\n/g, '')).toString()
  return body
}

function readQuoted(words: string): Buffer {
  return Buffer.from(
    words.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
