const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** A link that somebody typed, or null if following it could run something instead of going somewhere. */
export function safeUrl(typed: string): string | null {
  const trimmed = typed.trim()
  return URL.canParse(trimmed) && allowed.has(new URL(trimmed).protocol) ? trimmed : null
}
