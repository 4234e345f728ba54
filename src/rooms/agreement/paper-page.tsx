import { HowToPrint, OnPaper } from '../../design/on-paper.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import { isEasyRead } from '../../platform/i18n/words.ts'
import { promisesOf, type Wording } from './rules.ts'
import { agreement } from './urls.ts'

/** The text on paper, with room for a name or a mark and for who saw it. */
export function PaperPage({
  view,
  wording,
  number,
}: {
  view: View
  wording: Wording
  number: number | null
}) {
  const { w, community } = view
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('agreement.paper.title')}
      picture="printer"
      lead={w('agreement.paper.lead')}
      trail={[{ href: agreement.show.to(), label: w('agreement.title') }]}
      paper="sheet"
    >
      <HowToPrint
        title={w('agreement.paper.how')}
        steps={[w('design.print.open'), w('agreement.paper.language'), w('agreement.paper.back')]}
      />
      <OnPaper easy={isEasyRead(view.language)}>
        <article class="leaf agreement-leaf">
          <h2 class="leaf__title">{w('agreement.paper.head', { place: community?.name ?? '' })}</h2>
          {number !== null && <p class="meta">{w('agreement.version.title', { number })}</p>}
          <p>{wording.opening}</p>
          <h3>{w('agreement.mine')}</h3>
          <Promises words={wording.mine} />
          <h3>{w('agreement.ours')}</h3>
          <Promises words={wording.ours} />
          <dl class="to-sign">
            {[
              w('agreement.paper.name'),
              w('agreement.paper.mark'),
              w('agreement.paper.day'),
              w('agreement.paper.seen'),
            ].map((label) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd aria-hidden="true" />
              </div>
            ))}
          </dl>
        </article>
      </OnPaper>
    </SitePage>
  )
}

function Promises({ words }: { words: string }) {
  return (
    <ul>
      {promisesOf(words).map((promise) => (
        <li key={promise}>{promise}</li>
      ))}
    </ul>
  )
}
