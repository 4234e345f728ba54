import type { View } from '../platform/http/env.ts'
import { localeOf } from '../platform/i18n/words.ts'
import { Phone } from './phone.tsx'
import { Drawing } from './picture.tsx'

/** The foot of every page: help by a person, how to read this, and the way out, always in the same order. */
export function Foot({ view }: { view: View }) {
  const { w, community, actor } = view
  return (
    <footer class="foot">
      <div class="govuk-width-container">
        <div class="foot__help">
          <Drawing name="telephone-receiver" />
          <div>
            <p class="foot__big">
              <a href={view.help.href}>
                {community?.helpName
                  ? w('design.help.with', { name: community.helpName })
                  : w('design.help.nobody')}
              </a>
            </p>
            {community?.helpPhone && (
              <p>
                <Phone number={community.helpPhone} />
              </p>
            )}
            {community && (
              <p class="foot__tell">
                <a href={view.tell.href} aria-current={view.tell.current ? 'page' : undefined}>
                  <Drawing name={view.tell.picture} />
                  {view.tell.label}
                </a>
              </p>
            )}
          </div>
        </div>
        <div>
          <nav aria-label={w('design.reading')}>
            <ul>
              {view.languages.map(({ href, label, picture, language, current }) => (
                <li key={language} lang={localeOf(language)}>
                  {current ? (
                    <strong>
                      <Drawing name={picture} />
                      {label}
                    </strong>
                  ) : (
                    <a href={href}>
                      <Drawing name={picture} />
                      {label}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </nav>
          {actor && (
            <form method="post" action={view.signOut}>
              <input type="hidden" name="key" value={view.newKey()} />
              <p>
                {w('design.signed-in-as', { name: actor.name })}{' '}
                <button class="foot__act" type="submit">
                  {view.shared?.visit ? w('design.visit.finish') : w('design.sign-out')}
                </button>
              </p>
            </form>
          )}
        </div>
      </div>
    </footer>
  )
}
