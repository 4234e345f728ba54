import { Form } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { trailTo } from '../../people/trail.ts'
import { people } from '../../people/urls.ts'
import { welcome } from '../urls.ts'
import type { WaitingCode } from './queries.ts'
import { type CodeHolder, codeLivesDays, type WhyNoCode } from './rules.ts'

/** A broker makes a code for somebody without e-mail. */
export function MakeCodePage({
  view,
  holder,
  waiting,
  why,
  shown = false,
  said,
}: {
  view: View
  holder: CodeHolder
  waiting: WaitingCode | null
  /** Why there cannot be one, where there cannot. */
  why: WhyNoCode | null
  /** The form was sent again after its code was shown. */
  shown?: boolean
  said: Said
}) {
  const { w, format } = view
  const { name } = holder
  const own = view.actor?.personId === holder.id
  const personId = shortId(holder.id)
  return (
    <SitePage
      idea="code"
      view={view}
      title={own ? w('welcome.make-code.title-own') : w('welcome.make-code.title', { name })}
      lead={own ? w('welcome.make-code.lead-own') : w('welcome.make-code.lead', { name })}
      problems={said.problems}
      trail={own ? [{ href: people.me.to(), label: w('welcome.place.me') }] : trailTo(view, holder)}
    >
      {shown && (
        <Inset>
          <Text picture="code">{w('welcome.make-code.shown')}</Text>
        </Inset>
      )}
      {waiting && (
        <Inset>
          <Text picture="code">
            {w('welcome.make-code.waiting', {
              broker: waiting.madeBy,
              made: format.moment(waiting.createdAt),
              until: format.moment(waiting.expiresAt),
            })}
          </Text>
        </Inset>
      )}
      {why === 'holds-task' && (
        <>
          <Idea picture="key">{w('welcome.make-code.holds-task', { name })}</Idea>
          <Idea picture="gear">{w('welcome.make-code.host', { name })}</Idea>
        </>
      )}
      {why === 'moved-on' && <Idea picture="waving-hand">{w('welcome.make-code.moved-on', { name })}</Idea>}
      {!why && (
        <>
          <Idea picture="printer">{w('welcome.make-code.print')}</Idea>
          <Idea picture="one-oclock">{w('welcome.make-code.lives', { days: codeLivesDays })}</Idea>
          <Idea picture="key">{w('welcome.make-code.careful')}</Idea>
          <Form
            view={view}
            action={welcome.printedCode.to({ personId })}
            said={said}
            submit={waiting ? w('welcome.make-code.submit-new') : w('welcome.make-code.submit')}
          />
        </>
      )}
    </SitePage>
  )
}
