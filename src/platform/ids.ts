import { v7 } from 'uuid'

const alphabet = '23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
const base = BigInt(alphabet.length)

/** A new id. UUIDv7: made by us, never by the database, and in the order of time. */
export function newId(): string {
  return v7()
}

/** The same id, short enough to read aloud from a link: no letter that looks like another. */
export function shortId(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '')}`)
  let short = ''
  while (rest > 0n) {
    short = alphabet[Number(rest % base)] + short
    rest /= base
  }
  return short || alphabet[0]!
}

/** The id behind a short one, or null when nobody could have been given it. */
export function longId(short: string): string | null {
  if (short.length === 0 || short.length > 23) return null
  let number = 0n
  for (const letter of short) {
    const place = alphabet.indexOf(letter)
    if (place < 0) return null
    number = number * base + BigInt(place)
  }
  const hex = number.toString(16).padStart(32, '0')
  if (hex.length > 32) return null
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
