// Takes the pictures we use out of Fluent Emoji Flat (MIT) and writes them as one file of symbols:
// one request, kept by the browser, and no picture ever comes from elsewhere.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
const { icons, width, height } = require('@iconify-json/fluent-emoji-flat/icons.json')
const kinds = JSON.parse(readFileSync(path.join(root, 'content/kinds.json'), 'utf8')).map(
  (kind) => kind.picture,
)
const signs = [
  'house',
  'pushpin',
  'busts-in-silhouette',
  'handshake',
  'red-question-mark',
  'open-book',
  'page-facing-up',
  'raising-hands',
  'wrapped-gift',
  'two-hearts',
  'waving-hand',
  'envelope',
  'key',
  'scroll',
  'magnifying-glass-tilted-left',
  'hourglass-not-done',
  'check-mark-button',
  'speech-balloon',
  'sparkles',
  'balance-scale',
  'card-index',
  'houses',
  'party-popper',
  'counterclockwise-arrows-button',
  'printer',
  'telephone-receiver',
  'gear',
  'inbox-tray',
  'scissors',
]

const symbols = [...new Set([...kinds, ...signs])].map((name) => {
  const icon = icons[name]
  if (!icon) throw new Error(`There is no picture called ${name}.`)
  return `<symbol id="${name}" viewBox="0 0 ${icon.width ?? width ?? 32} ${icon.height ?? height ?? 32}">${lighter(icon.body)}</symbol>`
})
const file = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`
if (/\sid="(?!(?:[a-z-]+)")/.test(file))
  throw new Error('A picture brings ids of its own, which could clash.')
writeFileSync(path.join(root, 'public/pictures.svg'), file)
console.log(`public/pictures.svg: ${symbols.length} pictures, ${file.length} bytes`)

/**
 * Tenths are finer than anybody sees at this size. The point always stays: "1" before ".5" would read as "1.5".
 */
function lighter(body) {
  return body.replace(/-?\d*\.\d{2,}/g, (number) =>
    Number(number)
      .toFixed(1)
      .replace(/^(-?)0\./, '$1.'),
  )
}
