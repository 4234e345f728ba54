import { Actions } from '../../../design/actions.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { HowToPrint, OnPaper } from '../../../design/on-paper.tsx'
import { QrCode } from '../../../design/qr-code.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import { WritingTable } from '../../../design/writing-table.tsx'
import type { Community, View } from '../../../platform/http/env.ts'
import { directionOf } from '../../../platform/i18n/direction.ts'
import { localeOf } from '../../../platform/i18n/words.ts'
import { withQuery } from '../../../platform/urls.ts'
import { type Spoken, voiceFor } from '../../../voices.ts'
import { exchanges } from '../urls.ts'
import type { PrintedSheet } from './queries.ts'

type Props = {
  view: View
  community: Community
  sheets: PrintedSheet[]
  baseUrl: string
  /** Whether a telephone that reads the address finds us there. */
  scans: boolean
}

/** Sheets as they come out of the printer, one to a page, each in its own language. */
export function SheetPaper({ view, community, sheets, baseUrl, scans }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('exchanges.print.ready', { count: sheets.length })}
      trail={[{ href: exchanges.print.to(), label: w('exchanges.print.title') }]}
      paper="sheet"
    >
      <HowToPrint
        title={w('design.print.title')}
        steps={[w('design.print.open'), w('exchanges.print.how.sign'), w('exchanges.print.how.key')]}
      />
      {!scans && (
        <Inset>
          <Text picture="good-to-know">{w('design.print.no-scan')}</Text>
        </Inset>
      )}
      <Actions>
        <LinkButton href={exchanges.print.to()} label={w('exchanges.print.more')} secondary />
      </Actions>
      {sheets.map((sheet) => (
        <Sheet
          key={sheet.id}
          voice={voiceFor(community, sheet.language)}
          community={community}
          sheet={sheet}
          address={scans ? baseUrl + withQuery(exchanges.sheet.to(), { code: sheet.code }) : null}
        />
      ))}
    </SitePage>
  )
}

function Sheet({
  voice,
  community,
  sheet,
  address,
}: {
  voice: Spoken
  community: Community
  sheet: PrintedSheet
  address: string | null
}) {
  const { w, format, language } = voice
  const { code, name, occurredOn, names, lineCount } = sheet
  const lang = localeOf(language)
  const help = [community.helpName, community.helpPhone.replaceAll(' ', '\u00a0')].filter(Boolean).join(', ')
  return (
    <OnPaper lang={lang} dir={directionOf(lang)} easy={language === 'en-easy'}>
      <article class="form-sheet" aria-label={w('exchanges.print.sheet', { code })}>
        <header class="form-sheet__head">
          <div>
            <p class="kicker">{[community.name, name].filter(Boolean).join(' · ')}</p>
            <h2 class="govuk-heading-l">{w('exchanges.print.paper.title')}</h2>
            <p class="form-sheet__day">
              {w('exchanges.print.paper.day')}{' '}
              {occurredOn ? <strong>{format.day(occurredOn)}</strong> : <span class="blank" />}
            </p>
          </div>
          <div class="form-sheet__code">
            <p>
              {w('exchanges.print.paper.code')}
              <strong class="code">{code}</strong>
            </p>
            {address && <QrCode address={address} label={w('exchanges.print.sheet', { code })} />}
          </div>
        </header>
        <WritingTable
          caption={w('exchanges.print.sheet', { code })}
          lines={lineCount}
          first={names.split('\n')}
          head={[
            { label: w('exchanges.print.paper.line'), short: true },
            { label: w('exchanges.sheet.giver') },
            { label: w('exchanges.sheet.receiver') },
            { label: w('exchanges.print.paper.what') },
            { label: w('exchanges.sheet.length'), short: true },
            { label: w('exchanges.print.paper.signed'), wide: true },
          ]}
        />
        <p class="form-sheet__foot">
          {w('exchanges.print.paper.place', { place: community.name })}{' '}
          {help ? w('exchanges.print.paper.give', { help }) : w('exchanges.print.paper.give-nobody')}
        </p>
      </article>
    </OnPaper>
  )
}
