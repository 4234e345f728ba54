import { Actions } from '../../../design/actions.tsx'
import { Banner } from '../../../design/banner.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Strip } from '../../../design/strip.tsx'
import type { View } from '../../../platform/http/env.ts'
import { exchanges } from '../../exchanges/urls.ts'
import { people } from '../../people/urls.ts'
import { Contact } from '../contact.tsx'
import { welcome } from '../urls.ts'

/** Shown when a page cannot come and was not kept; it also holds what the worker on a phone may have to say. */
export function OfflinePage({ view }: { view: View }) {
  const { w, actor } = view
  return (
    <SitePage
      view={view}
      idea="mobile"
      title={w('welcome.offline.title')}
      lead={w('welcome.offline.lead')}
      failed
    >
      <Idea picture="mobile-phone">{w('welcome.offline.again')}</Idea>
      {actor && (
        <>
          <Idea picture="eye">{w('welcome.offline.read')}</Idea>
          <Actions>
            <LinkButton href={people.me.to()} label={w('welcome.place.me')} />
            <LinkButton href={exchanges.log.to()} label={w('people.me.log')} secondary />
          </Actions>
        </>
      )}
      <Section picture="help" title={w('welcome.front.ask')} />
      <Contact view={view} />
      <template id="strip">
        <Strip>{w('welcome.offline.strip', { when: '%when%' })}</Strip>
      </template>
      {actor && <Outcomes view={view} />}
    </SitePage>
  )
}

/** What becomes of something that was written down without a line, each for the page to show when it is so. */
function Outcomes({ view }: { view: View }) {
  const { w } = view
  const again = `${exchanges.log.to()}?kept=`
  const outcomes = {
    waiting: { words: w('welcome.kept.waiting'), more: w('welcome.kept.waiting.more') },
    written: {
      words: w('welcome.kept.written'),
      link: { href: exchanges.index.to(), label: w('welcome.kept.see') },
    },
    look: {
      words: w('welcome.kept.look'),
      more: w('welcome.kept.look.more'),
      link: { href: again, label: w('welcome.kept.open') },
    },
    'signed-out': {
      words: w('welcome.kept.waiting'),
      more: w('welcome.kept.sign-in'),
      link: { href: welcome.signIn.to(), label: w('welcome.sign-in.title') },
    },
  }
  return Object.entries(outcomes).map(([id, outcome]) => (
    <template key={id} id={`kept-${id}`}>
      <div class="kept">
        <Banner picture="handshake" title={outcome.words}>
          {'more' in outcome && <p>{outcome.more}</p>}
          {'link' in outcome && (
            <p>
              <a class="govuk-link" href={outcome.link.href}>
                {outcome.link.label}
              </a>
            </p>
          )}
        </Banner>
      </div>
    </template>
  ))
}

/** The answer to something that was written down without a line: honest about where it is. */
export function KeptPage({ view }: { view: View }) {
  const { w } = view
  return (
    <SitePage
      view={view}
      idea="write-down"
      title={w('welcome.kept.title')}
      lead={w('welcome.kept.lead')}
      trail={[{ href: exchanges.index.to(), label: w('exchanges.index.title') }]}
    >
      <Idea picture="mobile-phone">{w('welcome.kept.later')}</Idea>
      <Idea picture="house">{w('welcome.kept.stay')}</Idea>
      <Actions>
        <LinkButton href={exchanges.log.to()} label={w('welcome.kept.another')} />
        <LinkButton href={people.me.to()} label={w('welcome.place.me')} secondary />
      </Actions>
    </SitePage>
  )
}
