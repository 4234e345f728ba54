import { Line, Lines } from '../../design/lines.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import type { Deed } from '../exchanges/figures.ts'
import { nameOfKind, pictureOfKind } from '../exchanges/kinds.ts'
import { exchanges } from '../exchanges/urls.ts'
import { comeBackWords, sayFact } from '../exchanges/wording.ts'

/** Things that were done, each in one sentence as it is told to whoever reads it, with the way to its page. */
export function Deeds({ view, deeds }: { view: View; deeds: Deed[] }) {
  const { w, format, language, community, actor } = view
  const voice = { w, format, place: community?.name ?? '' }
  return (
    <Lines>
      {deeds.map((deed) => (
        <Line key={deed.id} picture={pictureOfKind(deed.kind)}>
          <p>
            <a class="govuk-link" href={exchanges.show.to({ exchangeId: shortId(deed.id) })}>
              {sayFact(voice, deed, actor?.personId ?? '')}
            </a>
          </p>
          <p class="meta">
            {nameOfKind(language, deed.kind)}
            {deed.comeBack !== 'hours' && ` · ${w(comeBackWords[deed.comeBack].name)}`}
          </p>
        </Line>
      ))}
    </Lines>
  )
}
