// Reads every words/en.json and writes the types of the sentences, and the catalogue of all languages.
// `npm run words` writes; with --check it only says whether what is written is true.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

type Args = Map<string, string>

const root = path.resolve(import.meta.dirname, '..')
const languages = ['en', 'en-easy', 'cy']
/** A group's own words stand in any sentence, with a small letter or a capital, and nobody has to hand them in. */
const ownWords = new Set(
  Object.keys(JSON.parse(readFileSync(path.join(root, 'content/vocabulary.json'), 'utf8')).en).flatMap(
    (idea) => [idea, idea.charAt(0).toUpperCase() + idea.slice(1)],
  ),
)
const folders = globSync(['src/platform/words', 'src/design/words', 'src/rooms/**/words'], {
  cwd: root,
}).sort()

const problems = folders.flatMap((folder) => languages.flatMap((language) => compare(folder, language)))
if (problems.length > 0) {
  console.error(
    [...problems.slice(0, 20), problems.length > 20 ? `and ${problems.length - 20} more` : '']
      .join('\n')
      .trim(),
  )
  process.exitCode = 1
}
put('src/platform/i18n/sentences.ts', sentencesFile())
put('src/catalogues.ts', catalogueFile())

function put(file: string, text: string) {
  const at = path.join(root, file)
  if (existsSync(at) && readFileSync(at, 'utf8') === text) return
  if (process.argv.includes('--check')) {
    console.error(`${file} is not what the words say. Run: npm run words`)
    process.exitCode = 1
    return
  }
  writeFileSync(at, text)
  console.log(`wrote ${file}`)
}

function sentencesFile(): string {
  const lines = folders.flatMap((folder) =>
    Object.entries(readWords(folder, 'en')).map(
      ([key, message]) => `  '${prefixOf(folder)}.${key}': ${typeOf(argsOf(message))}`,
    ),
  )
  return `// Written by \`npm run words\` from every words/en.json. Please do not edit.
/** Each sentence and what it needs to know to be said. */
export type Sentences = {
${lines.join('\n')}
}
`
}

function catalogueFile(): string {
  const imports = folders.flatMap((folder) =>
    languages.map((language) => {
      const from = `./${path.relative('src', folder)}/${language}.json`
      return `import ${nameOf(folder, language)} from '${from}' with { type: 'json' }`
    }),
  )
  const entries = languages.map((language) => {
    const spreads = folders.map((folder) => `    ...of('${prefixOf(folder)}', ${nameOf(folder, language)}),`)
    return `  ${language.includes('-') ? `'${language}'` : language}: {\n${spreads.join('\n')}\n  },`
  })
  return `// Written by \`npm run words\`: every sentence of every language. Please do not edit.
${imports.join('\n')}
import type { Catalogue, Language } from './platform/i18n/words.ts'

type Prefixed<P extends string, T> = { [K in keyof T & string as \`\${P}.\${K}\`]: T[K] }

function of<const P extends string, T extends Record<string, string>>(prefix: P, words: T): Prefixed<P, T> {
  const pairs = Object.entries(words).map(([key, message]) => [\`\${prefix}.\${key}\`, message])
  return Object.fromEntries(pairs) as Prefixed<P, T>
}

export const catalogues: Record<Language, Catalogue> = {
${entries.join('\n')}
}
`
}

/** A translation has the same keys, can be read, and asks for nothing the English does not give. */
function compare(folder: string, language: string): string[] {
  const english = readWords(folder, 'en')
  const words = readWords(folder, language)
  const missing = Object.keys(english)
    .filter((key) => !(key in words))
    .map((key) => `"${key}" is missing`)
  const wrong = Object.entries(words).map(([key, message]) => {
    if (!(key in english)) return `"${key}" is not in en.json`
    try {
      const given = argsOf(english[key]!)
      const more = [...argsOf(message).keys()].filter((name) => !given.has(name))
      return more.length > 0 ? `"${key}" asks for ${more.join(', ')}, which the English has not` : null
    } catch (error) {
      return `"${key}" cannot be read: ${error instanceof Error ? error.message : error}`
    }
  })
  return [...missing, ...wrong]
    .filter((problem) => problem !== null)
    .map((problem) => `${folder}/${language}.json: ${problem}`)
}

function readWords(folder: string, language: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(root, folder, `${language}.json`), 'utf8'))
}

function argsOf(message: string): Args {
  const args: Args = new Map()
  collect(parse(message, { ignoreTag: true }), args)
  return args
}

function collect(elements: MessageFormatElement[], args: Args) {
  for (const element of elements) {
    if (element.type === TYPE.argument && ownWords.has(element.value)) continue
    if (element.type === TYPE.argument && !args.has(element.value)) args.set(element.value, 'string | number')
    if (element.type === TYPE.number || element.type === TYPE.plural) args.set(element.value, 'number')
    if (element.type === TYPE.date || element.type === TYPE.time) args.set(element.value, 'Date')
    if (element.type === TYPE.select) args.set(element.value, 'string')
    if (element.type === TYPE.select || element.type === TYPE.plural)
      for (const option of Object.values(element.options)) collect(option.value, args)
  }
}

function typeOf(args: Args): string {
  if (args.size === 0) return 'never'
  return `{ ${[...args].map(([name, type]) => `${name}: ${type}`).join('; ')} }`
}

function prefixOf(folder: string): string {
  return path.basename(path.dirname(folder))
}

function nameOf(folder: string, language: string): string {
  return `${prefixOf(folder)}-${language}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
