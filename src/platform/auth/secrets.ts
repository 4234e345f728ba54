import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { codeLetters, readCodeLetters } from '../typed-codes.ts'

/** 256 bits that nobody can guess, safe in a link or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Ten characters to print and to type: about 50 bits, in two groups of five. */
export function newPrintedCode(): string {
  const letters = Array.from({ length: 10 }, () => codeLetters[randomInt(codeLetters.length)]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** What somebody typed, read as the code they were given: case, spaces, dashes and look-alike letters do not matter. */
export function readPrintedCode(typed: string): string {
  const letters = readCodeLetters(typed).replace(/[^0-9A-Z]/g, '')
  return letters.length > 5 ? `${letters.slice(0, 5)}-${letters.slice(5)}` : letters
}

/** What we keep of a printed code. It is short enough for a fast machine to try them all, so each try is made slow. */
export function printedCodeDigest(code: string, communityId: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(code, communityId, 32, (error, digest) =>
      error ? reject(error) : resolve(digest.toString('base64url')),
    )
  })
}

// A guess takes about a tenth of a second and 32 MB.
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** What we keep of a secret short enough to be remembered, its salt in front. Slow, as there are few such secrets. */
export function shortSecretDigest(
  secret: string,
  salt = randomBytes(16).toString('base64url'),
): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, cost, (error, digest) =>
      error ? reject(error) : resolve(`${salt}.${digest.toString('base64url')}`),
    )
  })
}

/** Whether this is the secret of which we kept that. Takes as long where nothing was kept. */
export async function isShortSecret(secret: string, kept: string | null): Promise<boolean> {
  const salt = kept?.split('.')[0] || 'nobody'
  const digest = await shortSecretDigest(secret, salt)
  return sameSecret(digest, kept ?? '') && kept !== null
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  )
}

/** What we keep of a secret: enough to know it again, nothing to give away. */
export function secretDigest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
