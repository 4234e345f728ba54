import { Actions } from '../../../design/actions.tsx'
import { ActionButton, LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { welcome } from '../../welcome/urls.ts'
import { isPicture } from '../rules.ts'
import { wall } from '../urls.ts'
import { onTheDemoWall } from './secrets.ts'

/** In the demo village any browser can be the wall, and stop being it. */
export function DemoWallPage({ view, isWall }: { view: View; isWall: boolean }) {
  const { w } = view
  return (
    <SitePage
      idea="wall"
      view={view}
      title={w('wall.demo.title')}
      lead={w('wall.demo.lead')}
      picture="television"
      trail={[{ href: welcome.home.to(), label: w('welcome.home') }]}
    >
      {isWall ? (
        <Actions>
          <LinkButton href={wall.show.to()} label={w('wall.demo.look')} />
          <ActionButton
            view={view}
            action={wall.demo.to()}
            hidden={{ to: 'stop' }}
            label={w('wall.demo.stop')}
          />
        </Actions>
      ) : (
        <>
          <Idea picture="laptop">{w('wall.demo.signs-out')}</Idea>
          <ActionButton
            view={view}
            action={wall.demo.to()}
            hidden={{ to: 'be' }}
            label={w('wall.demo.be')}
            secondary={false}
          />
        </>
      )}
      <Section picture="somebody" title={w('wall.demo.who')} />
      <Lines>
        {onTheDemoWall.map(({ name, way, parts }) => (
          <Line key={name} face={name}>
            <p>
              <strong>{w('wall.demo.be-at', { name })}</strong>
            </p>
            <p>{w(`wall.demo.${way}`, { parts: parts.map((part) => nameOf(view, part)).join(', ') })}</p>
          </Line>
        ))}
      </Lines>
    </SitePage>
  )
}

function nameOf({ w }: View, part: string): string {
  return isPicture(part) ? w(`wall.picture.${part}`) : part
}
