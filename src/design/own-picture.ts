const shapes = new Set(
  'svg g path circle ellipse rect line polyline polygon defs linearGradient radialGradient stop clipPath mask use title desc'.split(
    ' ',
  ),
)
const largest = 30_000

type Made = { ok: true; symbol: string } | { ok: false; why: string }

/** A picture somebody drew, as a part of a file of pictures, if it is nothing but a picture. */
export function asSymbol(name: string, file: string): Made {
  if (!/^[a-z0-9-]+$/.test(name)) return no('its name may have small letters, figures and hyphens only.')
  if (file.length > largest) return no('it is larger than 30 kB.')
  const text = file.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '').trim()
  const whole = /^<svg\b([^>]*)>([\s\S]*)<\/svg>$/.exec(text)
  const viewBox = / viewBox\s*=\s*["']([-\d\s.,]+)["']/.exec(whole?.[1] ?? '')?.[1]
  if (!whole) return no('it is not one SVG drawing.')
  if (!viewBox) return no('it does not say how large it is drawn (its viewBox).')
  const why = whyNot(text)
  return why ? no(why) : { ok: true, symbol: symbolOf(name, viewBox, whole[2] ?? '') }
}

/** Anything but plain shapes is refused: a picture shall not run, load or restyle anything. */
function whyNot(text: string): string | null {
  // What a browser would read as the letter it stands for, we would not.
  const plain = text.replace(/&(amp|lt|gt|quot|apos);/g, '')
  if (/<!|<\?|&/.test(plain)) return 'it holds more than shapes (a document type, an entity).'
  const odd = [...text.matchAll(/<\/?([^\s/>]*)/g)].find(([, tag]) => !shapes.has(tag ?? ''))
  if (odd) return `it holds <${odd[1]}>, and only plain shapes may be in it. Save it as a plain SVG.`
  if (/[\s"'/]on\w*\s*=/i.test(text)) return 'it holds something that happens by itself (an “on…” attribute).'
  if (/\bstyle\s*=/i.test(text)) return 'it holds a style. Save it with colours as plain attributes.'
  if (/\bhref\s*=\s*(?!["']#)/i.test(text) || /url\(\s*(?!["']?#)/i.test(text))
    return 'it points to something outside itself.'
  return null
}

/** Names inside it are made its own, so that two drawings cannot take each other's colours. */
function symbolOf(name: string, viewBox: string, inside: string): string {
  const own = inside
    .replace(/\bid=(["'])/g, `id=$1${name}-`)
    .replace(/href=(["'])#/g, `href=$1#${name}-`)
    .replace(/url\((["']?)#/g, `url($1#${name}-`)
  return `<symbol id="${name}" viewBox="${viewBox}">${own}</symbol>`
}

function no(why: string): Made {
  return { ok: false, why }
}
