import { Section } from '../../design/section.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { nameOfKind } from '../exchanges/kinds.ts'
import type { Arrival } from './queries.ts'

/** The four parts of the page, each with its question and picture. */
export const parts = [
  { name: 'brings', picture: 'gift' },
  { name: 'wouldLike', picture: 'ask' },
  { name: 'weBring', picture: 'community' },
  { name: 'weWouldLike', picture: 'both-ways' },
] as const

/** What you bring, what you would like, what we bring, what we would like. What is not written yet is left out. */
export function Halves({ view: { w }, arrival }: { view: View; arrival: Arrival }) {
  const written = parts.filter(({ name }) => arrival[name] !== '')
  if (written.length === 0) return null
  return (
    <div class="halves">
      {written.map(({ name, picture }) => (
        <div key={name}>
          <Section picture={picture} title={w(`joining.page.${name}`)} />
          <div class="kept-lines">
            <Text picture="say">{arrival[name]}</Text>
          </div>
        </div>
      ))}
    </div>
  )
}

/** The first ask and the first offer. */
export function FirstOnes({ view: { w, language }, arrival }: { view: View; arrival: Arrival }) {
  const { askWords, askKind, offerWords, offerKind } = arrival
  return (
    <>
      {askWords && (
        <Text picture="ask">
          {w('joining.first.ask', { words: askWords, kind: nameOfKind(language, askKind ?? '') })}
        </Text>
      )}
      {offerWords && (
        <Text picture="gift">
          {w('joining.first.offer', { words: offerWords, kind: nameOfKind(language, offerKind ?? '') })}
        </Text>
      )}
    </>
  )
}

/** Who knows them, and who talked with them when. */
export function KnownBy({ view: { w, format }, arrival }: { view: View; arrival: Arrival }) {
  return (
    <>
      {arrival.knownBy.map(({ id, name, talkedOn, talkedBy }) => (
        <Text key={id} picture="together">
          {w('joining.known.by', { name, day: format.day(talkedOn), by: talkedBy })}
        </Text>
      ))}
    </>
  )
}
