import { Empty } from '../../../design/empty.tsx'
import { Facts } from '../../../design/facts.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { withQuery } from '../../../platform/urls.ts'
import type { WrittenMail } from '../../../platform/written-mail.ts'
import { welcome } from '../urls.ts'
import { linkedWords } from './linked-words.ts'

/** Every letter of the village, newest first. While some are still being written, the page looks again by itself. */
export function MailsPage({
  view,
  mails,
  more,
  paged,
  waiting,
}: {
  view: View
  mails: WrittenMail[]
  more: boolean
  paged: boolean
  waiting: number
}) {
  const { w, format } = view
  const last = mails.at(-1)
  return (
    <SitePage
      idea="letters"
      view={view}
      title={w('welcome.mails.title')}
      lead={w('welcome.mails.lead')}
      trail={[{ href: welcome.home.to(), label: w('welcome.home') }]}
      again={waiting > 0 ? 2 : undefined}
    >
      {waiting > 0 && (
        <Text picture="wait" role="status">
          {w('welcome.mails.waiting', { count: waiting })}
        </Text>
      )}
      {mails.length === 0 && waiting === 0 && (
        <Empty picture="open-mailbox-with-raised-flag" words={w('welcome.mails.empty')} />
      )}
      <Lines>
        {mails.map((mail) => (
          <Line key={mail.name} picture="envelope">
            <p>
              <a class="govuk-link" href={welcome.mail.to({ name: mail.name })}>
                {mail.subject}
              </a>
            </p>
            <p class="meta">
              {w('welcome.mails.to', { to: mail.to, at: mail.sentAt ? format.moment(mail.sentAt) : '' })}
            </p>
          </Line>
        ))}
      </Lines>
      <Pager
        view={view}
        newer={paged ? { href: welcome.mails.to(), label: w('welcome.mails.newest') } : null}
        older={
          more && last
            ? { href: withQuery(welcome.mails.to(), { before: last.name }), label: w('welcome.mails.older') }
            : null
        }
      />
    </SitePage>
  )
}

/** One letter as its reader gets it. Only links to this house can be followed. */
export function MailPage({ view, mail, baseUrl }: { view: View; mail: WrittenMail; baseUrl: string }) {
  const { w, format } = view
  return (
    <SitePage
      idea="letters"
      view={view}
      title={mail.subject}
      picture="love-letter"
      trail={[
        { href: welcome.home.to(), label: w('welcome.home') },
        { href: welcome.mails.to(), label: w('welcome.mails.title') },
      ]}
    >
      <Facts
        facts={[
          { picture: 'somebody', name: w('welcome.mail.from'), is: mail.from },
          { picture: 'letters', name: w('welcome.mail.to'), is: mail.to },
          { picture: 'clock', name: w('welcome.mail.at'), is: mail.sentAt && format.moment(mail.sentAt) },
        ]}
      />
      <div class="said">
        {linkedWords(mail.words, baseUrl).map(({ words, href }) =>
          href === null ? (
            words
          ) : (
            <a class="govuk-link" href={href} key={href}>
              {words}
            </a>
          ),
        )}
      </div>
    </SitePage>
  )
}
