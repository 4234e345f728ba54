import type { IdeaName } from '../../../design/ideas.ts'
import { Line, Lines } from '../../../design/lines.tsx'
import { Quote } from '../../../design/quote.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Note, Reading } from './queries.ts'
import type { StoryKind } from './rules.ts'

const pictures: Record<StoryKind, IdeaName> = {
  note: 'write-down',
  answer: 'say',
  decision: 'balance',
  added: 'tell',
  read: 'done',
  handed: 'task',
  given: 'see',
  taken: 'no',
  named: 'private',
  unnamed: 'undo',
  closed: 'done',
  reopened: 'undo',
}
/** Where the words are a name of ours. */
const aboutSomebody: ReadonlySet<StoryKind> = new Set(['handed', 'given', 'taken', 'named', 'unnamed'])

/** What was done and said about it, in the order it came: decisions with their reason and the day they are looked at again. */
export function Story({ view: { w, format }, notes }: { view: View; notes: Note[] }) {
  return (
    <Lines>
      {notes.map(({ id, what, words, reason, reviewOn, author, madeAt }) => (
        <Line key={id} idea={pictures[what]}>
          <p>
            <strong>{w(`telling.story.${what}`)}</strong>
            {aboutSomebody.has(what) && ` ${words}`}
          </p>
          {words && !aboutSomebody.has(what) && <Quote words={words} />}
          {reason && (
            <p>
              {w('telling.reason.because')} {reason}
            </p>
          )}
          {reviewOn && <p>{w('telling.review', { day: format.day(reviewOn) })}</p>}
          <p class="meta">{[author ?? w('telling.story.teller'), format.moment(madeAt)].join(' · ')}</p>
        </Line>
      ))}
    </Lines>
  )
}

/** Who looked at it, and when. */
export function Readings({ view: { w, format }, readings }: { view: View; readings: Reading[] }) {
  return (
    <Lines>
      {readings.map(({ id, name, what, readAt }) => (
        <Line key={id} idea="see">
          <p>{w(`telling.reading.${what}`, { name })}</p>
          <p class="meta">{format.moment(readAt)}</p>
        </Line>
      ))}
    </Lines>
  )
}
