const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * A link that somebody typed, or null if following it could do anything but go where it says. A page of ours begins
 * with one slash: browsers read `//` and `/\` as another site's name, and skip tabs and line breaks while reading.
 */
export function safeUrl(typed: string): string | null {
  const link = typed.trim()
  if (/^(?:#|\/(?![/\\]))[^\s]*$/.test(link)) return link
  return URL.canParse(link) && allowed.has(new URL(link).protocol) && !/\s/.test(link) ? link : null
}
