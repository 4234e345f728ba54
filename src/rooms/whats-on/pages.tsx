import { Actions } from '../../design/actions.tsx'
import { DateField } from '../../design/date-field.tsx'
import { Empty } from '../../design/empty.tsx'
import { Field } from '../../design/field.tsx'
import { ActionButton, Form, LinkButton } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { people } from '../people/urls.ts'
import { Notices } from './notices.tsx'
import type { Notice } from './rules.ts'
import { whatsOn } from './urls.ts'

/** What is on, for those who keep it: each note with its buttons, and room for another. */
export function WhatsOnPage({
  view,
  notices,
  down,
  said,
}: {
  view: View
  notices: Notice[]
  /** What was just taken down, to put up again. */
  down: Notice | null
  said: Said
}) {
  const { w } = view
  return (
    <SitePage
      idea="day"
      view={view}
      title={w('whats-on.title')}
      lead={w('whats-on.lead')}
      problems={said.problems}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      {down && (
        <Inset>
          <p>{w('whats-on.down', { what: down.what })}</p>
          <ActionButton
            view={view}
            action={whatsOn.up.to({ noticeId: shortId(down.id) })}
            label={w('whats-on.up')}
            small
          />
        </Inset>
      )}
      {notices.length === 0 ? (
        <Empty picture="calendar" words={w('whats-on.empty')} />
      ) : (
        <Notices view={view} notices={notices} end={(notice) => <Buttons view={view} notice={notice} />} />
      )}
      <Section picture="new" title={w('whats-on.new')} />
      <NoticeFormFields view={view} said={said} action={whatsOn.index.to()} submit={w('whats-on.add')} />
    </SitePage>
  )
}

export function NoticePage({ view, notice, said }: { view: View; notice: Notice; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="day"
      view={view}
      title={w('whats-on.change.title')}
      problems={said.problems}
      trail={[{ href: whatsOn.index.to(), label: w('whats-on.title') }]}
    >
      <NoticeFormFields
        view={view}
        said={said}
        action={whatsOn.show.to({ noticeId: shortId(notice.id) })}
        submit={w('whats-on.save')}
      />
    </SitePage>
  )
}

function NoticeFormFields({
  view,
  said,
  action,
  submit,
}: {
  view: View
  said: Said
  action: string
  submit: string
}) {
  const { w } = view
  return (
    <Form view={view} action={action} said={said} submit={submit}>
      <Field
        picture="say"
        name="what"
        label={w('whats-on.what')}
        said={said}
        autocomplete="off"
        maxlength={120}
      />
      <DateField picture="day" view={view} name="day" legend={w('whats-on.day')} said={said} />
      <Field
        picture="clock"
        name="time"
        label={w('whats-on.time')}
        hint={w('whats-on.time.hint')}
        said={said}
        narrow
      />
      <Field
        picture="where"
        name="place"
        label={w('whats-on.place')}
        said={said}
        autocomplete="off"
        maxlength={120}
      />
    </Form>
  )
}

function Buttons({ view, notice }: { view: View; notice: Notice }) {
  const { w } = view
  const noticeId = shortId(notice.id)
  const named = (label: string) => (
    <>
      {label}
      <span class="govuk-visually-hidden">: {notice.what}</span>
    </>
  )
  return (
    <Actions>
      <LinkButton href={whatsOn.show.to({ noticeId })} label={named(w('whats-on.change'))} secondary small />
      <ActionButton
        view={view}
        action={whatsOn.down.to({ noticeId })}
        label={named(w('whats-on.take-down'))}
        small
      />
    </Actions>
  )
}
