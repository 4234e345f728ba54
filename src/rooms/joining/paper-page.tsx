import { HowToPrint, OnPaper } from '../../design/on-paper.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { WritingLines } from '../../design/writing-lines.tsx'
import type { View } from '../../platform/http/env.ts'
import { isEasyRead } from '../../platform/i18n/words.ts'
import { shortId } from '../../platform/ids.ts'
import { parts } from './halves.tsx'
import type { Arrival } from './queries.ts'
import { joining } from './urls.ts'

/** The page on paper: with what is written already, and lines for a pen where nothing is. */
export function PaperPage({ view, arrival }: { view: View; arrival: Arrival | null }) {
  const { w, community } = view
  const written = (name: 'brings' | 'wouldLike' | 'weBring' | 'weWouldLike') => arrival?.[name] ?? ''
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('joining.paper.title')}
      picture="printer"
      lead={w('joining.paper.lead')}
      trail={[
        { href: joining.index.to(), label: w('joining.index.title') },
        ...(arrival
          ? [{ href: joining.show.to({ arrivalId: shortId(arrival.id) }), label: arrival.name }]
          : []),
      ]}
      paper="sheet"
    >
      <HowToPrint
        title={w('agreement.paper.how')}
        steps={[w('design.print.open'), w('agreement.paper.language')]}
      />
      <OnPaper easy={isEasyRead(view.language)}>
        <article class="leaf agreement-leaf">
          <h2 class="leaf__title">
            {arrival
              ? w('joining.paper.head', { name: arrival.name, place: community?.name ?? '' })
              : w('joining.paper.head-empty', { place: community?.name ?? '' })}
          </h2>
          {!arrival && <Asked label={w('agreement.paper.name')} words="" lines={1} />}
          {parts.map(({ name }) => (
            <Asked key={name} label={w(`joining.page.${name}`)} words={written(name)} lines={4} />
          ))}
          <Asked label={w('joining.first.ask.words')} words={arrival?.askWords ?? ''} lines={2} />
          <Asked label={w('joining.first.offer.words')} words={arrival?.offerWords ?? ''} lines={2} />
          {!arrival && <Asked label={w('joining.paper.known')} words="" lines={2} />}
          <Asked label={w('joining.together.day')} words="" lines={1} />
        </article>
      </OnPaper>
    </SitePage>
  )
}

function Asked({ label, words, lines }: { label: string; words: string; lines: number }) {
  return (
    <section class="asked">
      <h3>{label}</h3>
      {words ? <p class="kept-lines">{words}</p> : <WritingLines count={lines} />}
    </section>
  )
}
