import { isIP, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Ctx } from './env.ts'

/**
 * Where a request comes from, for counting how often somebody tries: the other end of the line. Anybody can write an
 * X-Forwarded-For, so we believe only the last part of it, and only from a proxy on this very machine.
 */
export function clientOf(c: Ctx): string {
  const line = lineOf(c)
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return networkOf(isThisMachine(line) && isIP(forwarded) !== 0 ? forwarded : line)
}

/** Empty where there is no line: a test calls the app itself. */
function lineOf(c: Ctx): string {
  const { env } = c
  return typeof env === 'object' && env !== null && 'incoming' in env
    ? (getConnInfo(c).remote.address ?? '')
    : ''
}

function isThisMachine(address: string): boolean {
  return address === '' || address === '::1' || /^(::ffff:)?127\./.test(address)
}

/** One household of IPv6 has 2⁶⁴ addresses: its first half says which it is. */
export function networkOf(address: string): string {
  const old = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (old) return old[1]!
  if (!isIPv6(address)) return address
  const [before = '', after] = address.toLowerCase().split('%')[0]!.split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after ? after.split(':') : []
  const gap = after === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0')
  const groups = [...head, ...gap, ...tail].map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.slice(0, 4).join(':')}::/64`
}
