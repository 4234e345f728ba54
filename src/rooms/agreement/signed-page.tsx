import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Pager } from '../../design/pager.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { people } from '../people/urls.ts'
import type { Signer } from './queries.ts'
import { isDue } from './rules.ts'
import { agreement } from './urls.ts'

/** Everybody who signed, in one list by name; for brokers also those who have yet to be asked. */
export function SignedPage({
  view,
  signers,
  next,
  isFirst,
  signed,
  isBroker,
  today,
}: {
  view: View
  signers: Signer[]
  next: string | null
  isFirst: boolean
  signed: boolean
  isBroker: boolean
  today: string
}) {
  const { w } = view
  const still = signed ? null : 'yes'
  const at = (after: string | null) => withQuery(agreement.signed.to(), { still, after })
  return (
    <SitePage
      idea="done"
      view={view}
      title={signed ? w('agreement.signed.title') : w('agreement.still.title')}
      lead={signed ? w('agreement.signed.lead') : w('agreement.still.lead')}
      trail={[{ href: agreement.show.to(), label: w('agreement.title') }]}
    >
      {isBroker && (
        <Actions>
          <LinkButton
            href={signed ? withQuery(agreement.signed.to(), { still: 'yes' }) : agreement.signed.to()}
            label={signed ? w('agreement.still.title') : w('agreement.signed.title')}
            secondary
          />
        </Actions>
      )}
      {signers.length === 0 ? (
        <Empty
          picture="writing-hand"
          words={signed ? w('agreement.signed.empty') : w('agreement.still.empty')}
          action={{ href: agreement.show.to(), label: w('agreement.title') }}
        />
      ) : (
        <Lines>
          {signers.map((signer) => (
            <SignerLine key={signer.id} view={view} signer={signer} isBroker={isBroker} today={today} />
          ))}
        </Lines>
      )}
      <Pager
        view={view}
        newer={isFirst ? null : { href: at(null), label: w('people.index.first') }}
        older={next ? { href: at(shortId(next)), label: w('agreement.signed.more') } : null}
      />
    </SitePage>
  )
}

function SignerLine({
  view,
  signer,
  isBroker,
  today,
}: {
  view: View
  signer: Signer
  isBroker: boolean
  today: string
}) {
  const { w, format } = view
  const { id, name, signedOn } = signer
  const personId = shortId(id)
  const due = signedOn !== null && isDue(signedOn, today)
  return (
    <Line
      face={name}
      end={
        isBroker && (signedOn === null || due) ? (
          <LinkButton
            href={agreement.keyIn.to({ personId })}
            label={
              <>
                {w('agreement.key-in.link')}
                <span class="govuk-visually-hidden">: {name}</span>
              </>
            }
            secondary
            small
          />
        ) : null
      }
    >
      <p>
        <a class="govuk-link" href={people.show.to({ personId })}>
          {name}
        </a>
      </p>
      {signedOn && (
        <p class="meta">
          {w('agreement.signed.on', { day: format.day(signedOn) })}
          {due && ` ${w('agreement.signed.due')}`}
        </p>
      )}
    </Line>
  )
}
