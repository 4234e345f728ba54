import { strFromU8, unzipSync } from 'fflate'
import { readHtml } from './html.ts'
import { inParts, type Readable } from './readable.ts'

/** Nobody's letter is longer; more is a trap that unpacks into gigabytes. */
const mostBytes = 200_000_000

const parts: Record<string, RegExp> = {
  docx: /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  odt: /^content\.xml$/,
}

/** The paragraphs of a .docx or .odt file, one to a line. */
export function readOffice(bytes: Uint8Array, kind: 'docx' | 'odt'): Readable {
  const wanted = parts[kind]!
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (wanted.test(name) && originalSize > mostBytes) throw new Error('it unpacks into more than 200 MB')
      return wanted.test(name)
    },
  })
  const names = Object.keys(files).sort(
    (a, b) => Number(/document|content/.test(b)) - Number(/document|content/.test(a)),
  )
  if (names.length === 0) throw new Error(`there is no ${kind} in it`)
  return inParts(names.flatMap((name) => paragraphs(strFromU8(files[name]!), kind)))
}

function paragraphs(xml: string, kind: 'docx' | 'odt'): string[] {
  const shown =
    kind === 'docx'
      ? xml
          .replace(/<w:(?:instrText|delText)\b[^>]*>[\s\S]*?<\/w:(?:instrText|delText)>/g, '')
          .replace(/>\s+</g, '><')
          .replace(/<w:(?:tab|br|cr)\b[^>]*\/>/g, ' ')
          .replace(/<\/w:p>/g, '\n\n')
          .replace(/<w:noBreakHyphen\s*\/>/g, '-')
      : xml
          .replace(/<office:annotation\b[\s\S]*?<\/office:annotation>/g, '')
          .replace(/<text:(?:tab|line-break)\s*\/>/g, ' ')
          .replace(/<text:s\b[^>]*\/>/g, ' ')
          .replace(/<\/text:(?:p|h)>/g, '\n\n')
  return readHtml(shown)
    .text.split(/\n\n+/)
    .map((paragraph) => paragraph.replace(/\n/g, ' '))
}
