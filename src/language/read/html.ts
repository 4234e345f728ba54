import { Gathering, type Readable } from './readable.ts'

const blocks =
  /^\/?(?:address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|label|legend|li|main|nav|ol|option|p|pre|section|select|summary|table|tbody|td|textarea|th|thead|title|tr|ul)$/i
/** Read out or not: nobody reads these as sentences. */
const unread = /^(?:script|style|template|svg|code|noscript)$/i
/** What is set apart by its letters is held up, not said. */
const heldUp = /^\/?(?:em|i|cite|q|dfn)$/i
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  pound: '£',
  eacute: 'é',
  shy: '',
  acirc: 'â',
  ecirc: 'ê',
  icirc: 'î',
  ocirc: 'ô',
  ucirc: 'û',
}

/** The words of a page, without its marks; titles, labels and what pictures are said to show are not looked at. */
export function readHtml(source: string): Readable {
  const gathering = new Gathering(source)
  const mark =
    /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?[a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|<![^>]*>|<\?[\s\S]*?\?>|&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi
  let at = 0
  for (let found = mark.exec(source); found; found = mark.exec(source)) {
    if (found.index > at) gathering.add(at, found.index)
    at = found.index + found[0].length
    const [, , tag, decimal, hex, name] = found
    if (tag !== undefined) {
      gathering.add(
        found.index,
        at,
        blocks.test(tag) ? '\n\n' : heldUp.test(tag) ? (tag.startsWith('/') ? '”' : '“') : '',
      )
      if (unread.test(tag)) {
        const end = source.slice(at).search(new RegExp(`</${tag}\\b`, 'i'))
        at = end < 0 ? source.length : at + end
        mark.lastIndex = at
      }
    } else if (decimal !== undefined) gathering.add(found.index, at, charOf(Number(decimal)))
    else if (hex !== undefined) gathering.add(found.index, at, charOf(Number.parseInt(hex, 16)))
    else if (name !== undefined) gathering.add(found.index, at, entities[name] ?? found[0])
  }
  if (at < source.length) gathering.add(at, source.length)
  return gathering.readable
}

function charOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
