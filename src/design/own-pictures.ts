import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { offerAsset } from '../platform/http/assets.ts'
import { rootFolder } from '../platform/root.ts'
import { drawingOfIdea } from './ideas.ts'
import { asSymbol } from './own-picture.ts'

/** Where a group puts pictures of its own; what we make of them for browsers. */
export const ownPicturesFolder = path.join('content', 'pictures')
export const ownPicturesFile = '/pictures-own.svg'

const { symbols, refused } = readOwnPictures(path.join(rootFolder, ownPicturesFolder))
const own = new Map([...symbols.keys()].map((name) => [drawingOfIdea(name) ?? name, name]))
if (symbols.size > 0)
  offerAsset(
    ownPicturesFile,
    `<svg xmlns="http://www.w3.org/2000/svg">${[...symbols.values()].join('')}</svg>\n`,
  )

/** What was left out, a sentence each: said at the start. */
export const refusedPictures: readonly string[] = refused

/** The group's own picture instead of this drawing, or null. */
export function ownPictureFor(drawing: string): string | null {
  return own.get(drawing) ?? null
}

/** Every picture in a folder that may be shown, and a sentence for each that may not. */
export function readOwnPictures(folder: string): { symbols: Map<string, string>; refused: string[] } {
  const symbols = new Map<string, string>()
  const refused: string[] = []
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.svg')) : []
  for (const file of files.sort()) {
    const name = file.slice(0, -'.svg'.length)
    const made = asSymbol(name, readFileSync(path.join(folder, file), 'utf8'))
    if (made.ok) symbols.set(name, made.symbol)
    else refused.push(`The picture ${path.join(ownPicturesFolder, file)} is left out: ${made.why}`)
  }
  return { symbols, refused }
}
