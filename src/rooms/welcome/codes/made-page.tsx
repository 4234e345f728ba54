import { LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Picture } from '../../../design/picture.tsx'
import { QrCode } from '../../../design/qr-code.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Code, Slip } from '../../../design/slip.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { trailTo } from '../../people/trail.ts'
import { people } from '../../people/urls.ts'
import type { CodeHolder } from './rules.ts'

/** The code, this once: a slip to print or to copy by hand. */
export function MadeCodePage({
  view,
  holder,
  code,
  address,
  onlyHere,
  scans,
  expiresAt,
}: {
  view: View
  holder: CodeHolder
  code: string
  address: string
  /** Whether no other machine can open the address. */
  onlyHere: boolean
  /** Whether a telephone that reads the address finds us there. The code itself is never in it: addresses are kept. */
  scans: boolean
  expiresAt: Date
}) {
  const { w, format, community } = view
  const own = view.actor?.personId === holder.id
  const trail = own ? [{ href: people.me.to(), label: w('welcome.place.me') }] : trailTo(view, holder)
  const back = own ? people.me.to() : people.show.to({ personId: shortId(holder.id) })
  const help = [community?.helpName, community?.helpPhone].filter(Boolean).join(', ')
  return (
    <SitePage idea="print" view={view} title={w('welcome.made-code.title')} trail={trail} ownHeading>
      <div class="headline no-print">
        <Picture name="printer" />
        <div>
          <h1 class="govuk-heading-xl">{w('welcome.made-code.title')}</h1>
          <p class="lead">{w('welcome.made-code.now')}</p>
        </div>
      </div>
      <Slip
        picture="code"
        title={w('welcome.made-code.for', { name: holder.name, place: community?.name ?? '' })}
      >
        <ol class="govuk-list govuk-list--number">
          <li>
            {onlyHere ? w('welcome.made-code.go-here') : w('welcome.made-code.go')} <strong>{address}</strong>
            {scans && (
              <>
                <QrCode address={address} label={w('welcome.code.title')} />
                {w('welcome.made-code.scan')}
              </>
            )}
          </li>
          <li>
            {w('welcome.made-code.type')}
            <Code>{code}</Code>
          </li>
          <li>{w('welcome.made-code.press')}</li>
        </ol>
        <Text picture="length">{w('welcome.made-code.once', { until: format.moment(expiresAt) })}</Text>
        <Text picture="help">
          {own
            ? w('welcome.made-code.lost-own')
            : help
              ? w('welcome.made-code.lost', { help })
              : w('welcome.made-code.lost-nobody')}
        </Text>
      </Slip>
      <div class="no-print">
        {onlyHere && (
          <Inset>
            <Text picture="mobile">{w('welcome.only-here')}</Text>
          </Inset>
        )}
        <LinkButton href={back} label={w('welcome.made-code.done')} />
      </div>
    </SitePage>
  )
}
