import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Language, languages } from '../../platform/i18n/words.ts'
import { rootFolder } from '../../platform/root.ts'
import type { Wording } from './rules.ts'

type Lists = { opening: string; mine: string[]; ours: string[] }

const kept: Record<string, Lists> = JSON.parse(
  readFileSync(path.join(rootFolder, 'content', 'agreement.json'), 'utf8'),
)

/** A text to begin with, in every language. It holds for nobody until a group has agreed on it. */
export const startingTexts = Object.fromEntries(
  languages.map((language) => {
    const { opening, mine, ours } = kept[language] ?? kept.en!
    return [language, { opening, mine: mine.join('\n'), ours: ours.join('\n') }]
  }),
) as Record<Language, Wording>
