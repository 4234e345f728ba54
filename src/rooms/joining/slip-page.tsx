import { LinkButton } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Picture } from '../../design/picture.tsx'
import { QrCode } from '../../design/qr-code.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Code, Slip } from '../../design/slip.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { joining } from './urls.ts'

export type SlipFor = 'said-hello' | 'invited' | 'new-code'

/** A code to keep, this once: after saying hello, to hand on as an invitation, or in place of one that was lost. */
export function SlipPage({
  view,
  what,
  name,
  code,
  address,
  onlyHere,
  scans,
  back,
}: {
  view: View
  what: SlipFor
  name: string
  code: string
  address: string
  onlyHere: boolean
  scans: boolean
  back: string
}) {
  const { w, community } = view
  const place = community?.name ?? ''
  const help = [community?.helpName, community?.helpPhone].filter(Boolean).join(', ')
  const titles = {
    'said-hello': w('joining.slip.said-hello', { name }),
    invited: w('joining.slip.invited', { name, place }),
    'new-code': w('joining.slip.new-code', { name }),
  }
  return (
    <SitePage idea="code" view={view} title={titles[what]} ownHeading>
      <div class="headline no-print">
        <Picture name={what === 'said-hello' ? 'party-popper' : 'printer'} />
        <div>
          <h1 class="govuk-heading-xl">{titles[what]}</h1>
          <p class="lead">{w(`joining.slip.${what}.lead`)}</p>
        </div>
      </div>
      <Slip picture="code" title={w('joining.slip.for', { name, place })}>
        <ol class="govuk-list govuk-list--number">
          <li>
            {w('joining.slip.go')} <strong>{address}</strong>
            {scans && <QrCode address={address} label={w('joining.mine.title')} />}
          </li>
          <li>
            {w('joining.slip.type')}
            <Code>{code}</Code>
          </li>
        </ol>
        <Text picture="see">{w('joining.slip.why')}</Text>
        {help && <Text picture="help">{w('joining.slip.help', { help })}</Text>}
      </Slip>
      <div class="no-print">
        {onlyHere && (
          <Inset>
            <Text picture="mobile">{w('welcome.only-here')}</Text>
          </Inset>
        )}
        <LinkButton
          href={back}
          label={back === joining.mine.to() ? w('joining.slip.look') : w('welcome.made-code.done')}
        />
      </div>
    </SitePage>
  )
}
