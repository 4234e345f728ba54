import { Form, LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Picture } from '../../../design/picture.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Slip } from '../../../design/slip.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { codesOnSheet } from './rules.ts'
import { secondStep } from './urls.ts'

/** Before a sheet is made: what it is good for, and that an older one ends. */
export function CodesPage({
  view,
  hasOld,
  shown = false,
  said,
}: {
  view: View
  hasOld: boolean
  /** The form was sent again after its codes were shown. */
  shown?: boolean
  said: Said
}) {
  const { w } = view
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('second-step.codes.title')}
      lead={w('second-step.codes.what')}
      problems={said.problems}
      trail={[{ href: secondStep.mine.to(), label: w('second-step.title') }]}
    >
      {shown && (
        <Inset>
          <Text picture="code">{w('second-step.codes.shown')}</Text>
        </Inset>
      )}
      <Idea picture="printer">{w('second-step.codes.once', { count: codesOnSheet })}</Idea>
      <Idea picture="locked">{w('second-step.codes.keep')}</Idea>
      {hasOld && <Idea picture="cross-mark">{w('second-step.codes.old')}</Idea>}
      <Form view={view} action={secondStep.codes.to()} said={said} submit={w('second-step.codes.submit')} />
    </SitePage>
  )
}

/** The codes, this once: a slip to print or to copy by hand. */
export function MadeCodesPage({ view, codes }: { view: View; codes: string[] }) {
  const { w, format, actor, community, now } = view
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('second-step.made.title')}
      trail={[{ href: secondStep.mine.to(), label: w('second-step.title') }]}
      ownHeading
    >
      <div class="headline no-print">
        <Picture name="printer" />
        <div>
          <h1 class="govuk-heading-xl">{w('second-step.made.title')}</h1>
          <p class="lead">{w('second-step.made.now')}</p>
        </div>
      </div>
      <Slip
        picture="code"
        title={w('second-step.made.for', { name: actor?.name ?? '', place: community?.name ?? '' })}
      >
        <Text picture="code">{w('second-step.made.use')}</Text>
        <ol class="codes">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <Text picture="day">{w('second-step.made.day', { day: format.shortDay(now) })}</Text>
        <Text picture="private">{w('second-step.codes.keep')}</Text>
      </Slip>
      <div class="no-print">
        <LinkButton href={secondStep.mine.to()} label={w('second-step.made.done')} />
      </div>
    </SitePage>
  )
}
