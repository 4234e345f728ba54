import { Form } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
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
      view={view}
      title={own ? w('welcome.make-code.title-own') : w('welcome.make-code.title', { name })}
      lead={own ? w('welcome.make-code.lead-own') : w('welcome.make-code.lead', { name })}
      problems={said.problems}
      back={
        own
          ? { href: people.me.to(), label: w('welcome.place.me') }
          : { href: people.show.to({ personId }), label: name }
      }
    >
      {shown && <Inset>{w('welcome.make-code.shown')}</Inset>}
      {waiting && (
        <Inset>
          {w('welcome.make-code.waiting', {
            broker: waiting.madeBy,
            made: format.moment(waiting.createdAt),
            until: format.moment(waiting.expiresAt),
          })}
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
