import { Actions } from '../../../design/actions.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { Empty } from '../../../design/empty.tsx'
import { Field } from '../../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { together } from '../urls.ts'
import type { ToldRole } from './queries.ts'

/** Who does what every week, and what they get for it. */
export function RolesPage({
  view,
  roles,
  isBroker,
  problems = {},
}: {
  view: View
  roles: ToldRole[]
  isBroker: boolean
  problems?: Record<string, string>
}) {
  const { w, format } = view
  return (
    <SitePage
      idea="task"
      view={view}
      title={w('together.standing.title')}
      lead={w('together.standing.lead')}
      problems={problems}
      trail={[{ href: together.index.to(), label: w('together.title') }]}
    >
      {isBroker && (
        <Actions>
          <LinkButton href={together.begin.to()} label={w('together.standing.begin')} />
        </Actions>
      )}
      {roles.length === 0 && <Empty picture="handshake" words={w('together.standing.empty')} />}
      <Lines>
        {roles.map(({ id, name, words, weeklyMinutes, since, until }) => {
          const told = { name, words, length: format.minutes(weeklyMinutes), day: format.day(since) }
          return (
            <Line key={id} idea="task" face={name}>
              <p>{w('together.standing.line', told)}</p>
              {until ? (
                <p class="meta">{w('together.standing.until', { day: format.day(until) })}</p>
              ) : (
                <ActionButton
                  view={view}
                  action={together.end.to({ roleId: shortId(id) })}
                  label={
                    <>
                      {w('together.standing.end')}
                      <span class="govuk-visually-hidden">: {words}</span>
                    </>
                  }
                  small
                />
              )}
            </Line>
          )
        })}
      </Lines>
    </SitePage>
  )
}

/** Somebody begins to do something every week. */
export function BeginPage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="task"
      view={view}
      title={w('together.standing.begin')}
      lead={w('together.standing.begin.lead')}
      problems={said.problems}
      trail={[
        { href: together.index.to(), label: w('together.title') },
        { href: together.standing.to(), label: w('together.standing.title') },
      ]}
    >
      <Form view={view} action={together.begin.to()} said={said} submit={w('together.standing.submit')}>
        <Field
          picture="somebody"
          name="who"
          label={w('together.standing.who')}
          said={said}
          autocomplete="off"
        />
        <Field
          picture="task"
          name="words"
          label={w('together.standing.words')}
          hint={w('together.standing.words.hint')}
          said={said}
          autocomplete="off"
          maxlength={120}
        />
        <Field
          picture="length"
          name="length"
          label={w('together.standing.length')}
          hint={w('together.length.hint')}
          said={said}
          autocomplete="off"
          narrow
        />
        <DateField picture="day" view={view} name="day" legend={w('together.standing.since')} said={said} />
      </Form>
    </SitePage>
  )
}
