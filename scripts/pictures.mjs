// Takes the pictures we use out of Fluent Emoji Flat (MIT) and writes them as three files of symbols: those that most
// pages need, those of the kinds of help, those that some pages do, and those that only Easy Read shows. Browsers keep
// them, and no picture ever comes from elsewhere.
// With --check it only says whether the committed files are what this would write.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const {
  icons,
  width = 32,
  height = 32,
} = createRequire(import.meta.url)('@iconify-json/fluent-emoji-flat/icons.json')
const { ideas, often, seldom } = read('content/pictures.json')
const kinds = read('content/kinds.json')
  .map((kind) => kind.picture)
  .filter((name) => !existsSync(path.join(root, 'content/pictures', `${name}.svg`)))

const first = new Set(often)
const second = new Set(kinds.filter((name) => !first.has(name)))
put('public/pictures.svg', [ownMark(), ...[...first].map(symbol)])
put('public/pictures-kinds.svg', [...second].map(symbol))
put('public/pictures-more.svg', seldom.filter((name) => !first.has(name) && !second.has(name)).map(symbol))
put(
  'public/pictures-ideas.svg',
  Object.values(ideas)
    .filter((name) => name !== 'both-ways' && !first.has(name) && !seldom.includes(name))
    .map(symbol),
)

function symbol(name) {
  const icon = icons[name]
  if (!icon) throw new Error(`There is no picture called ${name}.`)
  if (/<(?!\/?(?:g|path|rect|circle|ellipse)\b)/.test(icon.body))
    throw new Error(`${name} is more than plain shapes.`)
  if (icon.body.includes(' id="')) throw new Error(`${name} brings ids of its own, which could clash.`)
  return `<symbol id="${name}" viewBox="0 0 ${icon.width ?? width} ${icon.height ?? height}">${lighter(icon.body)}</symbol>`
}

/** Our own mark: two hands past each other, drawn for Bothways. */
function ownMark() {
  const drawing = readFileSync(path.join(root, 'public/icon.svg'), 'utf8').trim()
  const inside = drawing.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')
  return `<symbol id="both-ways" viewBox="0 0 48 48">${inside}</symbol>`
}

/** The same drawing in tenths, which are finer than anybody sees at this size. */
function lighter(body) {
  return body.replace(/ d="([^"]*)"/g, (_, path) => ` d="${inTenths(path)}"`)
}

/** Numbers in a path need a gap only where they would run into each other: "1" and ".5", but not ".4" and ".5". */
function inTenths(path) {
  let written = ''
  for (const [part] of path.matchAll(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)/g)) {
    const next = /[a-zA-Z]/.test(part) ? part : short(Number(part))
    const before = written.match(/[\d.]+$/)?.[0]
    const gap = before && (/^\d/.test(next) || (next.startsWith('.') && !before.includes('.')))
    written += gap ? ` ${next}` : next
  }
  return written
}

function short(number) {
  const tenths = Math.round(number * 10) / 10
  return String(tenths === 0 ? 0 : tenths).replace(/^(-?)0\./, '$1.')
}

function put(file, symbols) {
  const text = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`
  if (process.argv.includes('--check')) {
    if (read(file, String) === text) return
    console.error(`${file} is not what content/ asks for. Run: node scripts/run.mjs scripts/pictures.mjs`)
    process.exitCode = 1
    return
  }
  writeFileSync(path.join(root, file), text)
  console.log(`${file}: ${symbols.length} pictures, ${text.length} bytes`)
}

function read(file, parse = JSON.parse) {
  return parse(readFileSync(path.join(root, file), 'utf8'))
}
