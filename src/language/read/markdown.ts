import { type Readable, sameAs } from './readable.ts'

/** Markdown with its marks blanked out, every word in its place: code, addresses and comments are nobody's sentences. */
export function readMarkdown(source: string): Readable {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ')
  const text = source
    .replace(/^---\n[\s\S]*?\n---\n/, blank)
    .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\2[^\n]*|$(?![\s\S]))/gm, blank)
    // Four spaces make it code, unless it goes on from a list.
    .replace(/(?<=(?:^|\n)\n)(?: {4}(?! *[-*\d])[^\n]*(?:\n|$))+/g, blank)
    .replace(/<!--[\s\S]*?-->|<\/?[a-z][^<>\n]*>/gi, blank)
    .replace(/(`+)[^\n]*?\1/g, blank)
    .replace(/\]\([^)\n]*\)|\]\[[^\]\n]*\]|https?:\/\/[^\s)>\]]+/g, blank)
    .replace(/(\*\*|__)(?=\S)/g, '  ')
    .replace(/(?<=\S)(\*\*|__)/g, '  ')
    // What is set apart by its letters is held up, not said.
    .replace(
      /(^|[\s(])([*_])(\S[^*_\n]*?)\2(?=$|[\s).,;:!?])/gm,
      (_, before, _mark, words) => `${before}“${words}”`,
    )
    .replace(/^([ \t]*#{1,6}[^\n]*)\n/gm, (heading) => `${heading.slice(0, -1)}\n`)
  return { ...sameAs(text), source }
}
