import { Secret, TOTP } from 'otpauth'

/** So many codes on one sheet, and so few left that it is time for another. */
export const codesOnSheet = 10
export const fewCodes = 3

/** Wrong figures or codes of one person: in a quarter of an hour, and in a day. */
export const wrongAtOnce = 5
export const wrongInADay = 20

const periodSeconds = 30
/** Clocks of phones go a little wrong: the figures before and after count, too. */
const stepsOfDrift = 1

/** A new secret for an app, in the letters and figures that apps take when nothing can be scanned. */
export function newAppSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an app reads out of the squares. */
export function appAddress(secret: string, { place, name }: { place: string; name: string }): string {
  return appOf(secret, { issuer: place, label: name }).toString()
}

/** The same secret in groups of four, to be typed. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}

/**
 * Which half minute these figures belong to, or null where they are none of now. Figures that were used, or older ones,
 * count no more: `lastStep` is the half minute of the last that were.
 */
export function stepOf(secret: string, typed: string, lastStep: number, now: Date): number | null {
  const token = typed.replace(/\D/g, '')
  if (token.length !== 6) return null
  const delta = appOf(secret).validate({ token, timestamp: now.getTime(), window: stepsOfDrift })
  if (delta === null) return null
  const step = Math.floor(now.getTime() / 1000 / periodSeconds) + delta
  return step > lastStep ? step : null
}

function appOf(secret: string, named: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...named, secret: Secret.fromBase32(secret), period: periodSeconds, digits: 6 })
}

/** Whether something typed could be the figures of an app; anything else is taken for a code on paper. */
export function looksLikeFigures(typed: string): boolean {
  return /^\d{6}$/.test(typed.replace(/\s/g, ''))
}
