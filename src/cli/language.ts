import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { type Checker, createChecker } from '../language/checker.ts'
import { type Entry, type Finding, type Level, levels } from '../language/list.ts'
import { readDocument } from '../language/read/read.ts'
import { sarifOf } from '../language/sarif.ts'
import { lists, withEntries } from '../language/shipped.ts'
import { UsageError } from './usage.ts'

type Wishes = {
  files: string[]
  format: 'text' | 'json' | 'sarif'
  level: Level
  failOn: Level | null
  lines: boolean
  language: keyof typeof lists
  list: string | null
}

const reasons = {
  own: 'somebody’s own word about themselves',
  mention: 'quoted or named, not meant',
  negation: 'it says that it is not so',
  law: 'the law’s own words, or a name',
  limits: 'a limit of law or safety',
}

/**
 * Reads files and says which words make people smaller. Answers 0; 1 if something is as serious as `--fail-on` says; 2 if a
 * file could not be read, and the others are checked all the same.
 */
export async function language(args: string[]): Promise<number> {
  const wishes = readWishes(args)
  const check = await makeChecker(wishes)
  const findings: Finding[] = []
  let unread = 0
  for (const file of wishes.files) {
    try {
      const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file)
      const { text, source, sourceOf } = await readDocument(file, bytes)
      findings.push(...check(text, { file, source, sourceOf, lines: wishes.lines }))
    } catch (error) {
      unread++
      console.error(`${file} could not be read: ${whyOf(error)}`)
    }
  }
  const shown = findings.filter(({ level }) => levels.indexOf(level) <= levels.indexOf(wishes.level))
  if (wishes.format === 'text') print(shown, wishes.files.length - unread)
  else console.log(JSON.stringify(wishes.format === 'json' ? shown : sarifOf(shown), null, 2))
  if (unread > 0) return 2
  return findings.some((finding) => fails(finding, wishes.failOn)) ? 1 : 0
}

function fails({ kind, level, legitimate }: Finding, failOn: Level | null): boolean {
  if (!failOn || legitimate || kind === 'strength' || kind === 'missing') return false
  return levels.indexOf(level) <= levels.indexOf(failOn)
}

async function makeChecker({ language, list }: Wishes): Promise<Checker> {
  if (!list) return createChecker(lists[language])
  try {
    const more: { entries?: Entry[] } | Entry[] = JSON.parse(await readFile(list, 'utf8'))
    return createChecker(withEntries(lists[language], Array.isArray(more) ? more : (more.entries ?? [])))
  } catch (error) {
    throw new UsageError(`The list ${list} could not be used: ${whyOf(error)}`)
  }
}

function readWishes(args: string[]): Wishes {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        level: { type: 'string' },
        'fail-on': { type: 'string' },
        lines: { type: 'boolean' },
        language: { type: 'string' },
        list: { type: 'string' },
      },
    })
    const [, ...files] = positionals
    if (positionals[0] !== 'check' || files.length === 0)
      throw new Error('Say what to read: language check FILE…')
    return {
      files,
      format: oneOf(['text', 'json', 'sarif'] as const, values.format ?? 'text', '--format'),
      level: oneOf(levels, values.level ?? 'info', '--level'),
      failOn: values['fail-on'] === undefined ? null : oneOf(levels, values['fail-on'], '--fail-on'),
      lines: values.lines ?? false,
      language: oneOf(['en', 'cy'] as const, values.language ?? 'en', '--language'),
      list: values.list ?? null,
    }
  } catch (error) {
    throw new UsageError(`${whyOf(error)}. bin/bothways help says more.`)
  }
}

function oneOf<const T extends string>(all: readonly T[], said: string, option: string): T {
  const found = all.find((one) => one === said)
  if (!found) throw new Error(`${option} is one of ${all.join(', ')}, not "${said}"`)
  return found
}

function whyOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'it may not be read'
  return error instanceof Error ? error.message : String(error)
}

function print(findings: readonly Finding[], files: number) {
  for (const one of findings) {
    const { file, line, column, kind, level, legitimate, because, text, why, suggestions, principle } = one
    const mark = legitimate ? 'fine here' : kind === 'deficit' ? level : kind
    console.log(
      `${file}:${line}:${column}  ${mark}  ${text ? `“${text.replace(/\s+/g, ' ')}”  ` : ''}(${principle})`,
    )
    if (because) console.log(`    Here it is ${reasons[because]}.`)
    else console.log(`    ${why}`)
    if (!legitimate && suggestions.length > 0) console.log(`    Perhaps: ${suggestions.join(' · ')}`)
  }
  const serious = findings.filter(
    ({ kind, legitimate, level }) => kind === 'deficit' && !legitimate && level !== 'info',
  )
  console.log(
    `${files} read, ${serious.length} to think over, ${findings.length - serious.length} more to know. You decide.`,
  )
}
