import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import type { Event } from '../story.ts'
import type { Seen } from './show-page.tsx'

/** Who said what and when, from the first word on. */
export function StoryLines(seen: Seen) {
  const { view, story } = seen
  const { w, format } = view
  return (
    <>
      <Section picture="story" title={w('exchanges.show.story')} />
      <Lines>
        {story.events.map((event) => (
          <Line idea="say" key={`${event.what} ${event.at.toISOString()}`}>
            <p>
              {sayEvent(seen, event)}
              {event.asBroker && ` (${w('exchanges.event.as-broker')})`}
            </p>
            {event.words && <p>“{event.words}”</p>}
            <p class="meta">{format.moment(event.at)}</p>
          </Line>
        ))}
      </Lines>
    </>
  )
}

function sayEvent({ view, voice, story }: Seen, event: Event): string {
  const { w, format } = view
  const { sheet } = story.told
  const name = event.name ?? voice.place
  const length = format.minutes(event.minutes ?? story.told.minutes)
  if (event.what === 'recorded') {
    if (event.name === null) return w('exchanges.event.recorded-brought', { length })
    return sheet
      ? w('exchanges.event.recorded-sheet', { name, sheet, length })
      : w('exchanges.event.recorded', { name, length })
  }
  const { forName: other } = event
  if (other !== null && event.what === 'differently')
    return w('exchanges.event.differently-for', { name, other, length })
  if (other !== null && event.what === 'yes') return w('exchanges.event.yes-for', { name, other })
  if (event.what === 'agreed') return w('exchanges.event.agreed', { name, length })
  if (event.what === 'differently') return w('exchanges.event.differently', { name, length })
  if (event.what === 'expired') return w('exchanges.event.expired')
  // Nobody in particular settles by silence; a broker settles what is signed on paper.
  if (event.what === 'settled')
    return w(event.name === null ? 'exchanges.event.settled' : 'exchanges.event.settled-sheet')
  if (event.what === 'yes') return w('exchanges.event.yes', { name })
  return w(event.what === 'undone' ? 'exchanges.event.undone' : 'exchanges.event.withdrawn', { name })
}
