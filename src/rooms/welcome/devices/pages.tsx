import { ActionButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Tag } from '../../../design/tag.tsx'
import { Text } from '../../../design/text.tsx'
import type { Session } from '../../../platform/auth/sessions.ts'
import type { View } from '../../../platform/http/env.ts'
import { people } from '../../people/urls.ts'
import type { WaitingCode } from '../codes/queries.ts'
import { welcome } from '../urls.ts'
import { partsOfDevice } from './device.ts'

/** Everywhere somebody is signed in, with the way out of each. */
export function DevicesPage({
  view,
  sessions,
  here,
  code,
}: {
  view: View
  sessions: Session[]
  /** The digest of this browser's own session. */
  here: string
  code: WaitingCode | null
}) {
  const { w, format } = view
  return (
    <SitePage
      idea="mobile"
      view={view}
      title={w('welcome.devices.title')}
      lead={w('welcome.devices.lead')}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      <Lines>
        {sessions.map((session) => {
          const device = session.wall
            ? w('welcome.devices.wall', { wall: session.wall })
            : w('welcome.device', partsOfDevice(session.device))
          return (
            <Line
              key={session.digest}
              picture={pictureOf(session)}
              end={
                session.digest === here ? (
                  <Tag words={w('welcome.devices.here')} />
                ) : (
                  <ActionButton
                    view={view}
                    action={welcome.devices.to()}
                    hidden={{ which: session.digest }}
                    label={
                      <>
                        {w('design.sign-out')}
                        <span class="govuk-visually-hidden">: {device}</span>
                      </>
                    }
                    small
                  />
                )
              }
            >
              <p>
                <strong>{device}</strong>
              </p>
              <p class="meta">
                {w('welcome.devices.seen', {
                  since: format.moment(session.createdAt),
                  seen: format.moment(session.lastSeenAt),
                })}
              </p>
            </Line>
          )
        })}
      </Lines>
      {code && (
        <Inset>
          <Text picture="code">
            {w('welcome.devices.code', {
              broker: code.madeBy,
              made: format.moment(code.createdAt),
              until: format.moment(code.expiresAt),
            })}
          </Text>
        </Inset>
      )}
      <Section picture="leave" title={w('welcome.devices.everywhere')} />
      <Idea picture="locked">{w('welcome.devices.everywhere.why')}</Idea>
      <ActionButton
        view={view}
        action={welcome.signOutEverywhere.to()}
        label={w('welcome.devices.everywhere.submit')}
      />
    </SitePage>
  )
}

function pictureOf({ wall, device }: Session): string {
  if (wall) return 'television'
  return /\/(iphone|phone)$/.test(device) ? 'mobile-phone' : 'laptop'
}
