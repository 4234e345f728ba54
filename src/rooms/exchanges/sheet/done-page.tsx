import { Actions } from '../../../design/actions.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Tag } from '../../../design/tag.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { pictureOfKind } from '../kinds.ts'
import type { Told } from '../lists.ts'
import { isOpen } from '../rules.ts'
import { exchanges } from '../urls.ts'
import { sayFact, stateWords } from '../wording.ts'
import { nextHead } from './forms.ts'

/** What became of a sheet: what is in the book, what waits, and on to the next one. */
export function SheetDonePage({
  view,
  first,
  lines,
}: {
  view: View
  first: Pick<Told, 'sheet' | 'occurredOn'>
  lines: Told[]
}) {
  const { w, format, actor, community } = view
  const voice = { w, format, place: community?.name ?? '' }
  const waiting = lines.filter(isOpen).length
  const inBook = lines.filter(({ state }) => state === 'confirmed')
  const length = format.minutes(inBook.reduce((sum, { minutes }) => sum + minutes, 0))
  const lead = [
    inBook.length > 0 ? w('exchanges.sheet.done.words', { count: inBook.length, length }) : '',
    waiting > 0 ? w('exchanges.sheet.done.waiting', { count: waiting }) : '',
  ]
  return (
    <SitePage
      idea="done"
      view={view}
      title={w('exchanges.sheet.done.title', { sheet: first.sheet })}
      picture="check-mark-button"
      lead={lead.filter(Boolean).join(' ')}
      trail={[
        { href: exchanges.index.to(), label: w('exchanges.index.title') },
        { href: exchanges.sheet.to(), label: w('exchanges.sheet.title') },
      ]}
    >
      <Actions>
        <LinkButton
          href={withQuery(exchanges.sheet.to(), nextHead(first))}
          label={w('exchanges.sheet.done.next')}
        />
      </Actions>
      <Section picture="sheet" title={w('exchanges.sheet.lines')} />
      <Lines>
        {lines.map((told) => (
          <Line
            key={told.id}
            picture={pictureOfKind(told.kind)}
            end={told.state === 'confirmed' ? undefined : <Tag words={w(stateWords[told.state])} ask />}
          >
            <a class="govuk-link" href={exchanges.show.to({ exchangeId: shortId(told.id) })}>
              {sayFact(voice, told, actor?.personId ?? '')}
            </a>
          </Line>
        ))}
      </Lines>
    </SitePage>
  )
}
