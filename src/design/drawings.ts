import { readFileSync } from 'node:fs'
import path from 'node:path'
import { publicFolder } from '../platform/http/assets.ts'

type Shape = { tag: string; attributes: Record<string, string> }
export type Shapes = { viewBox: string; shapes: Shape[] }

const ofKinds = namesIn('pictures-kinds.svg')
const seldom = namesIn('pictures-more.svg')
const drawn = new Map([...symbolsIn('pictures-more.svg'), ...symbolsIn('pictures-ideas.svg')])

/** Which of our files of pictures holds this one. */
export function fileOf(name: string): string {
  if (ofKinds.has(name)) return '/pictures-kinds.svg'
  if (seldom.has(name)) return '/pictures-more.svg'
  return drawn.has(name) ? '/pictures-ideas.svg' : '/pictures.svg'
}

/** The drawing itself, where it is in none of the files that every page loads anyway. */
export function shapesOf(name: string): Shapes | null {
  return drawn.get(name) ?? null
}

function namesIn(file: string): Set<string> {
  return new Set(symbolsIn(file).keys())
}

function symbolsIn(file: string): Map<string, Shapes> {
  const text = readFileSync(path.join(publicFolder, file), 'utf8')
  return new Map(
    [...text.matchAll(/<symbol id="([^"]+)" viewBox="([^"]+)">(.*?)<\/symbol>/g)].map(
      ([, name = '', viewBox = '', body = '']) => [name, { viewBox, shapes: shapesIn(body) }],
    ),
  )
}

/** The groups around them say only that what has no colour is left empty, and everything has. */
function shapesIn(body: string): Shape[] {
  return [...body.matchAll(/<(path|rect|circle|ellipse)\b([^>]*)\/>/g)].map(
    ([, tag = '', attributes = '']) => ({
      tag,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
      ),
    }),
  )
}
