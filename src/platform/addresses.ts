import { networkInterfaces } from 'node:os'
import type { Config } from './config.ts'

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])
const everywhere = new Set(['0.0.0.0', '::'])

/** Where people find us, without a slash at the end: what the settings say, or else something one can really type. */
export function addressOf({ baseUrl, host }: Pick<Config, 'baseUrl' | 'host'>, port: number): string {
  if (baseUrl) return baseUrl
  const name = everywhere.has(host) ? (ownAddress() ?? 'localhost') : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/**
 * Whether nobody from another machine can come. A proxy in front brings strangers to a house that itself listens to
 * this machine only: then it has an address of its own.
 */
export function isOnlyFromHere({ host, baseUrl }: Pick<Config, 'baseUrl' | 'host'>): boolean {
  const name = baseUrl ? new URL(baseUrl).hostname.replace(/^\[|\]$/g, '') : host
  return loopback.has(host) && loopback.has(name)
}

/** Whether an address means the machine it is opened on, so that on somebody's phone it leads nowhere. */
export function opensOnlyHere(address: string): boolean {
  return loopback.has(new URL(address).hostname.replace(/^\[|\]$/g, ''))
}

/** What others in the same network call this machine, or null when it is in none. */
function ownAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((given) => given ?? [])
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}

/** Whether it is of use to print our address for telephones: in a demo village it is shown, though nobody else gets there. */
export function isScannable(baseUrl: string, { isDemo }: { isDemo: boolean }): boolean {
  return isDemo || !opensOnlyHere(baseUrl)
}
