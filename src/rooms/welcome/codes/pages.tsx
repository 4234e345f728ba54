import { Columns } from '../../../design/columns.tsx'
import { Field } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Code, Slip } from '../../../design/slip.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { people } from '../../people/urls.ts'
import { Contact } from '../contact.tsx'
import { welcome } from '../urls.ts'
import type { WaitingCode } from './queries.ts'
import { type CodeHolder, codeLivesDays, type WhyNoCode } from './rules.ts'

/** Coming in with a code from a slip of paper. */
export function CodePage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  const next = said.values.next || null
  return (
    <SitePage
      view={view}
      title={w('welcome.code.title')}
      lead={w('welcome.code.lead')}
      problems={said.problems}
      back={{ href: withQuery(welcome.signIn.to(), { next }), label: w('welcome.sign-in.title') }}
    >
      <Columns
        aside={
          <>
            <Section title={w('welcome.code.none')} />
            <Contact view={view} />
          </>
        }
      >
        <Form view={view} action={welcome.signInCode.to()} said={said} submit={w('welcome.code.submit')}>
          <Field
            name="code"
            label={w('welcome.code.code')}
            hint={w('welcome.code.hint')}
            autocomplete="one-time-code"
            narrow
            said={said}
          />
          <input type="hidden" name="next" value={next ?? ''} />
        </Form>
      </Columns>
    </SitePage>
  )
}

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

/** The code, this once: a slip to print or to copy by hand. */
export function MadeCodePage({
  view,
  holder,
  code,
  address,
  expiresAt,
}: {
  view: View
  holder: CodeHolder
  code: string
  address: string
  expiresAt: Date
}) {
  const { w, format, community } = view
  const own = view.actor?.personId === holder.id
  const back = own ? people.me.to() : people.show.to({ personId: shortId(holder.id) })
  const help = [community?.helpName, community?.helpPhone].filter(Boolean).join(', ')
  return (
    <SitePage view={view} title={w('welcome.made-code.title')} ownHeading>
      <div class="no-print">
        <h1 class="govuk-heading-xl">{w('welcome.made-code.title')}</h1>
        <Idea picture="printer">{w('welcome.made-code.now')}</Idea>
      </div>
      <Slip title={w('welcome.made-code.for', { name: holder.name, place: community?.name ?? '' })}>
        <ol class="govuk-list govuk-list--number">
          <li>
            {w('welcome.made-code.go')} <strong>{address}</strong>
          </li>
          <li>
            {w('welcome.made-code.type')}
            <Code>{code}</Code>
          </li>
          <li>{w('welcome.made-code.press')}</li>
        </ol>
        <p class="govuk-body">{w('welcome.made-code.once', { until: format.moment(expiresAt) })}</p>
        <p class="govuk-body">
          {help ? w('welcome.made-code.lost', { help }) : w('welcome.made-code.lost-nobody')}
        </p>
      </Slip>
      <div class="no-print">
        <LinkButton href={back} label={w('welcome.made-code.done')} />
      </div>
    </SitePage>
  )
}
