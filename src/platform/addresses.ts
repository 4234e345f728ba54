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
  const name = new URL(address).hostname.replace(/^\[|\]$/g, '')
  return loopback.has(name) || name.endsWith('.localhost')
}

/**
 * Where one community of the house is found: its own name in front of the house's (https://hilltop.example.org), or the
 * house's address itself. A bare number has nothing in front of it; only this machine's own is also called localhost.
 */
export function homeOf(baseUrl: string, { addressName }: { addressName?: string | null }): string {
  if (!addressName) return baseUrl
  const home = new URL(baseUrl)
  if (loopback.has(home.hostname.replace(/^\[|\]$/g, ''))) home.hostname = 'localhost'
  if (!takesNames(home.hostname)) return baseUrl
  return `${home.protocol}//${addressName}.${home.host}`
}

/** Whether a name can stand in front of this host. */
export function takesNames(host: string): boolean {
  return !host.startsWith('[') && !/^[\d.]+$/.test(host)
}

/** The first part of the name in an address somebody opened: which community they may mean. */
export function firstLabel(address: string): string | null {
  const { hostname } = new URL(address)
  return takesNames(hostname) && hostname.includes('.') ? (hostname.split('.')[0] ?? null) : null
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
