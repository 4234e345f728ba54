import { asset } from '../platform/http/assets.ts'
import type { View } from '../platform/http/env.ts'
import { localeOf } from '../platform/i18n/words.ts'
import { Drawing } from './picture.tsx'

/** The head of the paper: whose it is, the day, a line to look for anything, and the five sections. */
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
        <div class="folio">
          <p>{day.format(now)}</p>
          <p class="folio__strap">{w('design.strapline')}</p>
          {places.length > 0 && !view.find.current && <Find view={view} />}
          <OtherLanguages view={view} />
        </div>
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

/** One line to look for anything, from every page but the one where that is done. */
function Find({ view: { w, find } }: { view: View }) {
  return (
    <search aria-label={find.label}>
      <form class="find" method="get" action={find.href}>
        <label class="govuk-visually-hidden" for="find">
          {w('design.find')}
        </label>
        <input id="find" name="q" type="search" class="govuk-input" autocomplete="off" />
        <button type="submit" class="govuk-button govuk-button--secondary govuk-button--small">
          {find.label}
        </button>
      </form>
    </search>
  )
}

/** One tap to read this very page another way. The foot has them all, with the one it is in now. */
function OtherLanguages({ view }: { view: View }) {
  return (
    <ul>
      {view.languages
        .filter(({ current }) => !current)
        .map(({ href, label, picture, language }) => (
          <li key={language} lang={localeOf(language)}>
            <a href={href}>
              <Drawing name={picture} />
              {label}
            </a>
          </li>
        ))}
    </ul>
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
