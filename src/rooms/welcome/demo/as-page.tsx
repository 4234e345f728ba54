import { ActionButton } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { welcome } from '../urls.ts'
import type { Villager } from './queries.ts'

/** In the demo village one may be anybody. */
export function AsPage({
  view,
  villagers,
  next,
  paged,
}: {
  view: View
  villagers: Villager[]
  /** The last one of this page, where more come after. */
  next: Villager | null
  paged: boolean
}) {
  const { w } = view
  const parts = [
    {
      picture: 'task' as const,
      title: w('welcome.as.looks-after'),
      who: villagers.filter(({ holdsTask }) => holdsTask),
    },
    {
      picture: 'people' as const,
      title: w('welcome.as.everybody'),
      who: villagers.filter(({ holdsTask }) => !holdsTask),
    },
  ]
  return (
    <SitePage
      idea="demo"
      view={view}
      title={w('welcome.as.title')}
      lead={w('welcome.as.lead')}
      trail={[{ href: welcome.home.to(), label: w('welcome.home') }]}
    >
      {parts.map(
        ({ picture, title, who }) =>
          who.length > 0 && (
            <div key={title}>
              <Section picture={picture} title={title} />
              <Lines>
                {who.map((villager) => (
                  <VillagerLine key={villager.id} view={view} villager={villager} />
                ))}
              </Lines>
            </div>
          ),
      )}
      <Pager
        view={view}
        newer={paged ? { href: welcome.signInAs.to(), label: w('welcome.as.first') } : null}
        older={
          next && {
            href: withQuery(welcome.signInAs.to(), { after: shortId(next.id) }),
            label: w('welcome.as.more'),
          }
        }
      />
    </SitePage>
  )
}

function VillagerLine({ view, villager }: { view: View; villager: Villager }) {
  const { w } = view
  const { name, hats } = villager
  return (
    <Line
      face={name}
      end={
        <ActionButton
          view={view}
          action={welcome.signInAs.to()}
          hidden={{ who: shortId(villager.id) }}
          label={w('welcome.as.be', { name })}
          small
        />
      }
    >
      <p>
        <strong>{name}</strong>
      </p>
      <p class="meta">{hats.join(' · ')}</p>
    </Line>
  )
}
