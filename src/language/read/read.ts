import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readOffice } from './office.ts'
import { readPdf } from './pdf.ts'
import { type Readable, sameAs } from './readable.ts'

/** Reads a file by what it is, else by what it is called. Says in an error why it cannot. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<Readable> {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? ''
  if (begins(bytes, '%PDF-')) return readPdf(bytes)
  if (begins(bytes, 'PK\u0003\u0004')) return readOffice(bytes, ending === 'odt' ? 'odt' : 'docx')
  if (['pdf', 'docx', 'odt'].includes(ending)) throw new Error(`it is no ${ending} file`)
  if (ending === 'doc' || begins(bytes, '\u00d0\u00cf\u0011\u00e0'))
    throw new Error('it is in an old format: save it as .docx, .odt or plain text')
  const text = textOf(bytes)
  if (['html', 'htm', 'xhtml'].includes(ending) || /^\s*<!doctype html/i.test(text)) return readHtml(text)
  return ['md', 'markdown'].includes(ending) ? readMarkdown(text) : sameAs(text)
}

function begins(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((char, index) => bytes[index] === char.charCodeAt(0))
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.includes('\u0000')) throw new Error('it holds no text')
  // Old programs save letters in Windows' own way.
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text
}
