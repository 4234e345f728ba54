import { codeLetters, readCodeLetters } from '../../../platform/typed-codes.ts'

/** Where a line stands in the book of its community, and the first 60 bits of the chain up to it. */
export type Receipt = { position: number; code: string }

/**
 * The receipt of a line, `134-7K3Q-P9XW-2M4T`: short enough to print and to read out. Since each digest holds all lines before
 * it, it speaks for them too. 60 bits (RFC 4648's way, Crockford's letters): nobody makes another book that fits by chance.
 */
export function sayReceipt(position: number, digest: Uint8Array): string {
  const bits = [...digest.subarray(0, 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = Array.from({ length: 12 }, (_, place) =>
    codeLetters.charAt(Number.parseInt(bits.slice(place * 5, place * 5 + 5), 2)),
  ).join('')
  return `${position}-${inFours(letters)}`
}

/** What somebody typed, read as a receipt: case, gaps and look-alike letters do not matter. Null where it cannot be one. */
export function readReceipt(typed: string): Receipt | null {
  const plain = readCodeLetters(typed)
  const [, position = '', code = ''] = /^\s*(\d{1,9})[\s-]+([0-9A-Z\s-]+)$/.exec(plain) ?? []
  const letters = code.replace(/[\s-]/g, '')
  if (letters.length !== 12 || [...letters].some((letter) => !codeLetters.includes(letter))) return null
  return { position: Number(position), code: inFours(letters) }
}

/** Whether this is the receipt of the line that stands there, with this digest of the chain up to it. */
export function isReceiptOf({ position, code }: Receipt, digest: Uint8Array): boolean {
  return sayReceipt(position, digest) === `${position}-${code}`
}

function inFours(letters: string): string {
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}
