import { Actions } from '../../../design/actions.tsx'
import { Details } from '../../../design/details.tsx'
import { ActionButton, LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { people } from '../../people/urls.ts'
import type { SecondWays } from './queries.ts'
import { fewCodes } from './rules.ts'
import { secondStep } from './urls.ts'

/** What somebody has for the second step, and how to make one. */
export function MinePage({
  view,
  ways,
  problems = {},
}: {
  view: View
  ways: SecondWays
  problems?: Record<string, string>
}) {
  const { w, format, actor } = view
  const { appSince, codesMadeAt, codesLeft } = ways
  const has = appSince !== null || codesMadeAt !== null
  // Where it counts as taken already, nothing is due in this browser.
  const dueAt = actor?.second?.given ? null : (actor?.second?.dueAt ?? null)
  return (
    <SitePage
      idea="code"
      view={view}
      title={w('second-step.title')}
      lead={w('second-step.lead')}
      problems={problems}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      <Idea picture="locked">{w('second-step.why')}</Idea>
      {dueAt && (
        <Inset>
          <Text picture="day">
            {dueAt > view.now
              ? w('second-step.due', { day: format.shortDay(dueAt) })
              : w('second-step.overdue', { day: format.shortDay(dueAt) })}
          </Text>
        </Inset>
      )}
      <Section picture="mobile" title={w('second-step.app.title')} />
      {appSince ? (
        <>
          <Text picture="done">{w('second-step.app.has', { day: format.shortDay(appSince) })}</Text>
          <Actions>
            <ActionButton
              view={view}
              action={secondStep.stopApp.to()}
              label={w('second-step.app.stop')}
              small
            />
          </Actions>
        </>
      ) : (
        <>
          <Text picture="good-to-know">{w('second-step.app.what')}</Text>
          <ActionButton
            view={view}
            action={secondStep.newApp.to()}
            label={w('second-step.app.begin')}
            secondary={false}
          />
        </>
      )}
      <Section picture="print" title={w('second-step.codes.title')} />
      <Text picture="good-to-know">{w('second-step.codes.what')}</Text>
      {codesMadeAt && (
        <Text picture={codesLeft <= fewCodes ? 'problem' : 'done'}>
          {w('second-step.codes.left', { count: codesLeft, day: format.shortDay(codesMadeAt) })}
        </Text>
      )}
      <LinkButton
        href={secondStep.codes.to()}
        label={codesMadeAt ? w('second-step.codes.again') : w('second-step.codes.begin')}
        secondary={appSince === null}
      />
      {has && (
        <Details picture="leave" summary={w('second-step.stop.title')}>
          <Text picture="private">
            {dueAt || actor?.tasks.size ? w('second-step.stop.keys') : w('second-step.stop.words')}
          </Text>
          <ActionButton
            view={view}
            action={secondStep.stop.to()}
            label={w('second-step.stop.submit')}
            small
          />
        </Details>
      )}
    </SitePage>
  )
}
