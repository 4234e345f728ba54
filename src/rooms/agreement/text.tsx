import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { Text } from '../../design/text.tsx'
import type { Language, Words } from '../../platform/i18n/words.ts'
import { localeOf } from '../../platform/i18n/words.ts'
import { promisesOf, type Wording } from './rules.ts'

/** A text in the language somebody reads; where it is not written in that, in the first it is written in. */
export function inTongue(
  texts: ReadonlyMap<string, Wording>,
  language: Language,
): { language: string; wording: Wording } | null {
  const own = texts.get(language)
  if (own) return { language, wording: own }
  const [first] = texts
  return first ? { language: first[0], wording: first[1] } : null
}

/** What we promise each other: one side, then the other. */
export function AgreementText({
  w,
  wording,
  language,
  reads,
}: {
  w: Words
  wording: Wording
  language: string
  reads: Language
}) {
  const lang = language === reads ? undefined : localeOf(language as Language)
  return (
    <div lang={lang}>
      {wording.opening && (
        <Text picture="together" look="lead">
          {wording.opening}
        </Text>
      )}
      <Section picture="somebody" title={w('agreement.mine')} />
      <Promises words={wording.mine} />
      <Section picture="community" title={w('agreement.ours')} />
      <Promises words={wording.ours} />
    </div>
  )
}

function Promises({ words }: { words: string }) {
  return (
    <Lines>
      {promisesOf(words).map((promise) => (
        <Line key={promise} idea="done">
          <p>{promise}</p>
        </Line>
      ))}
    </Lines>
  )
}
