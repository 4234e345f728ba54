import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkerFor } from '../src/language/shipped.ts'
import { readLabelled } from '../test/language/measure.ts'

/**
 * How much text a second is read: ours, and two checkers others wrote, on the same text in one run. They are no part of
 * this project: `npm i alex textlint textlint-rule-terminology` in a folder, and BOTHWAYS_BENCH_LANGUAGE says which.
 */
export async function benchLanguage(): Promise<void> {
  const check = checkerFor('en')
  const sentences = readLabelled('labelled.tsv').map(({ sentence }) => sentence)
  const paragraph = `${sentences.join(' ')}\n\n`
  const book = paragraph.repeat(Math.ceil(900_000 / paragraph.length))
  const plain = 'The bus stops outside and the library opens at ten on most days of the week. '.repeat(12_000)
  check(book)
  tell('ours, every other sentence found', book, () => check(book))
  tell('ours, nothing found', plain, () => check(plain))
  const rss = Math.round(process.memoryUsage().rss / 1024 / 1024)
  console.log(`memory of this process after a book of 300 pages: ${rss} MB`)

  const folder = process.env.BOTHWAYS_BENCH_LANGUAGE
  if (!folder || !existsSync(path.join(folder, 'node_modules/alex')))
    return console.log('alex and textlint are not here: see bench/language.ts')
  // A tenth of the book: they are slower.
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'words-')), 'book.md')
  const part = book.slice(0, 90_000)
  writeFileSync(file, part)
  tell('ours, the same tenth', part, () => check(part))
  const within = (code: string) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, file], {
      cwd: folder,
      encoding: 'utf8',
    })
    const ms = Number(stdout.trim().split('\n').at(-1))
    return Number.isFinite(ms) && stdout.trim() !== '' ? ms : `did not run: ${stderr.slice(-200)}`
  }
  const timed = (setup: string, run: string) =>
    within(
      `import { readFileSync } from 'node:fs'; const text = readFileSync(${JSON.stringify(file)}, 'utf8'); ${setup}; ${run}; const t = performance.now(); ${run}; console.log(performance.now() - t)`,
    )
  say('alex', part, timed(`const { markdown } = await import('alex')`, 'markdown(text)'))
  say(
    'textlint with terminology',
    part,
    timed(
      `const { createLinter } = await import('textlint'); const { TextlintKernelDescriptor } = await import('@textlint/kernel'); const { moduleInterop } = await import('@textlint/module-interop').catch(() => ({ moduleInterop: (m) => m.default ?? m })); const rule = (await import('textlint-rule-terminology')).default; const plugin = (await import('@textlint/textlint-plugin-markdown')).default; const linter = createLinter({ descriptor: new TextlintKernelDescriptor({ rules: [{ ruleId: 'terminology', rule: moduleInterop(rule) }], plugins: [{ pluginId: 'markdown', plugin: moduleInterop(plugin) }], filterRules: [] }) })`,
      `await linter.lintText(text, 'book.md')`,
    ),
  )
}

function tell(what: string, text: string, run: () => unknown) {
  const start = performance.now()
  run()
  say(what, text, performance.now() - start)
}

function say(what: string, text: string, ms: number | string) {
  const megabytes = text.length / 1024 / 1024
  console.log(
    typeof ms === 'string'
      ? `${what}: ${ms}`
      : `${what}: ${((megabytes / ms) * 1000).toFixed(2)} MB/s (${megabytes.toFixed(2)} MB in ${ms.toFixed(0)} ms)`,
  )
}
