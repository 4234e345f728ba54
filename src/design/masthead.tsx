import { asset } from '../platform/http/assets.ts'
import type { View } from '../platform/http/env.ts'
import { localeOf } from '../platform/i18n/words.ts'
import { Drawing } from './picture.tsx'

/** The head of the paper: whose it is, the day, and the five sections. */
export function Masthead({ view }: { view: View }) {
  const { w, community, places, now } = view
  const name = community?.name ?? 'Bothways'
  const day = new Intl.DateTimeFormat(localeOf(view.language), {
    dateStyle: 'full',
    timeZone: community?.timeZone ?? 'Europe/London',
  })
  return (
    <header class="masthead">
      {community?.isDemo && <DemoBanner view={view} />}
      <div class="govuk-width-container">
        <div class="nameplate">
          <a class={`brand${name.length > 22 ? ' brand--long' : ''}`} href="/">
            <svg aria-hidden="true" focusable="false">
              <image href={asset('/icon.svg')} width="100%" height="100%" />
            </svg>
            {name}
          </a>
        </div>
        <p class="folio">
          <span>{day.format(now)}</span>
          <span>{w('design.strapline')}</span>
        </p>
        <p class="print-only printed">{sayPrinted(view)}</p>
        {places.length > 0 && (
          <nav class="sections" aria-label={w('design.sections')}>
            <ul>
              {[...places, view.help].map((place) => (
                <li key={place.href}>
                  <a href={place.href} aria-current={place.current ? 'page' : undefined}>
                    <Drawing name={place.picture} />
                    {place.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  )
}

/** On paper nobody sees when this was true, and for whom: it is said there. */
function sayPrinted({ w, format, community, actor, now }: View): string {
  const said = { place: community?.name ?? 'Bothways', day: format.shortDay(now) }
  return actor ? w('design.printed-for', { ...said, name: actor.name }) : w('design.printed', said)
}

function DemoBanner({ view }: { view: View }) {
  return (
    <div class="demo">
      <div class="govuk-width-container">
        <p>
          {view.w('design.demo')}{' '}
          {view.demoPlaces.map((place) => (
            <span key={place.href}>
              <a href={place.href}>{place.label}</a>{' '}
            </span>
          ))}
        </p>
      </div>
    </div>
  )
}
