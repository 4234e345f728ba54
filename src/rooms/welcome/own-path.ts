import { safeUrl } from '../../design/safe-url.ts'

const here = 'http://here.invalid'

/** Where somebody wanted to go, as a path of ours that a browser reads as we do; null for anything else. */
export function ownPath(typed: string | null | undefined): string | null {
  if (!typed || typed.length > 500) return null
  const link = safeUrl(typed)
  if (!link?.startsWith('/') || !URL.canParse(link, here)) return null
  const { origin, pathname, search, hash } = new URL(link, here)
  // `/a/..//elsewhere` becomes `//elsewhere` once it is read, so what was read is looked at again.
  const path = pathname + search + hash
  return origin === here && safeUrl(path) === path ? path : null
}
