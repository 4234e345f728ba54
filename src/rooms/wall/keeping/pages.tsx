import { Choices } from '../../../design/choices.tsx'
import { Empty } from '../../../design/empty.tsx'
import { Field } from '../../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Code, Slip } from '../../../design/slip.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { welcome } from '../../welcome/urls.ts'
import { whatsOn } from '../../whats-on/urls.ts'
import { codeLivesMinutes } from '../rules.ts'
import { wall } from '../urls.ts'
import type { Wall } from './queries.ts'

/** Every screen on a wall, and room for another. */
export function WallsPage({ view, walls, said }: { view: View; walls: Wall[]; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="wall"
      view={view}
      title={w('wall.walls.title')}
      lead={w('wall.walls.lead')}
      problems={said.problems}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      {walls.length === 0 ? (
        <Empty picture="television" words={w('wall.walls.empty')} />
      ) : (
        <Lines>
          {walls.map((one) => (
            <Line key={one.id} picture="television">
              <p>
                <a class="govuk-link" href={wall.one.to({ wallId: shortId(one.id) })}>
                  {one.name}
                </a>
              </p>
              <p class="meta">{stateOf(view, one)}</p>
            </Line>
          ))}
        </Lines>
      )}
      <Section picture="new" title={w('wall.new')} />
      <Form view={view} action={wall.keeping.to()} said={said} submit={w('wall.new.submit')}>
        <Field
          picture="name"
          name="name"
          label={w('wall.name')}
          hint={w('wall.name.hint')}
          said={said}
          autocomplete="off"
          maxlength={80}
        />
        <Choices
          picture="wall"
          name="how"
          legend={w('wall.new.how')}
          usual="code"
          said={said}
          choices={[
            { value: 'code', label: w('wall.new.code'), hint: w('wall.new.code.hint') },
            { value: 'here', label: w('wall.new.here'), hint: w('wall.new.here.hint') },
          ]}
        />
      </Form>
      <Text picture="day">
        <a class="govuk-link" href={whatsOn.index.to()}>
          {w('wall.walls.whats-on')}
        </a>
      </Text>
    </SitePage>
  )
}

/** One of them: what it is called, and its end. */
export function WallPage({ view, one, said }: { view: View; one: Wall; said: Said }) {
  const { w } = view
  const wallId = shortId(one.id)
  return (
    <SitePage
      idea="wall"
      view={view}
      title={one.name}
      picture="television"
      lead={stateOf(view, one)}
      problems={said.problems}
      trail={[{ href: wall.keeping.to(), label: w('wall.walls.title') }]}
    >
      <Form view={view} action={wall.one.to({ wallId })} said={said} submit={w('wall.rename')}>
        <Field
          picture="name"
          name="name"
          label={w('wall.name')}
          said={said}
          autocomplete="off"
          maxlength={80}
        />
      </Form>
      <Section picture="leave" title={w('wall.end.title')} />
      <Idea picture="locked">{w('wall.end.why')}</Idea>
      <ActionButton view={view} action={wall.end.to({ wallId })} label={w('wall.end.submit')} />
    </SitePage>
  )
}

/** The code, this once, with what to do with it on the other device. */
export function WallCodePage({
  view,
  name,
  code,
  address,
}: {
  view: View
  name: string
  code: string
  address: string
}) {
  const { w } = view
  return (
    <SitePage idea="wall" view={view} title={w('wall.made.title')} lead={w('wall.made.now')}>
      <Slip picture="code" title={name}>
        <ol class="govuk-list govuk-list--number">
          <li>
            {w('wall.made.go')} <strong>{address}</strong>
          </li>
          <li>
            {w('wall.made.type')}
            <Code>{code}</Code>
          </li>
        </ol>
        <Text picture="length">{w('wall.made.lives', { minutes: codeLivesMinutes })}</Text>
      </Slip>
      <LinkButton href={wall.keeping.to()} label={w('wall.made.done')} />
    </SitePage>
  )
}

/** On the device that becomes a wall: the code from the other one. */
export function EnrolPage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="wall"
      view={view}
      trail={[{ href: welcome.home.to(), label: w('welcome.home') }]}
      title={w('wall.enrol.title')}
      lead={w('wall.enrol.lead')}
      problems={said.problems}
    >
      <Form view={view} action={wall.enrol.to()} said={said} submit={w('wall.enrol.submit')}>
        <Field
          picture="code"
          name="code"
          label={w('wall.enrol.code')}
          hint={w('wall.enrol.hint')}
          autocomplete="one-time-code"
          narrow
          said={said}
        />
      </Form>
    </SitePage>
  )
}

function stateOf({ w, format, now }: View, { codeExpiresAt, lastSeenAt }: Wall): string {
  if (codeExpiresAt && codeExpiresAt <= now) return w('wall.state.late')
  if (codeExpiresAt) return w('wall.state.waits', { until: format.moment(codeExpiresAt) })
  return lastSeenAt ? w('wall.state.seen', { seen: format.moment(lastSeenAt) }) : w('wall.state.unseen')
}
