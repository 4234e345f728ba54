import { Empty } from '../../../design/empty.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { kinds, nameOfKind, pictureOfKind } from '../../exchanges/kinds.ts'
import { board } from '../urls.ts'
import { type Arrangement, isArranged } from './rules.ts'

type Props = { view: View; waiting: Arrangement[]; arranged: Arrangement[]; older: string | null }

/** What is being arranged: all of it for a broker, one's own for everybody else; and which kinds go this way, and why. */
export function ArrangedPage({ view, waiting, arranged, older }: Props) {
  const { w, language } = view
  const which = kinds.filter(({ id }) => isArranged(id)).map(({ id }) => nameOfKind(language, id))
  return (
    <SitePage
      idea="board"
      view={view}
      title={w('board.arranged.title')}
      lead={w('board.arranged.lead')}
      trail={[{ href: board.index.to(), label: w('board.title') }]}
    >
      <Text picture="good-to-know">{w('board.arranged.kinds', { kinds: which.join(' · ') })}</Text>
      <Text picture="good-to-know">{w('board.arranged.why')}</Text>
      {waiting.length + arranged.length === 0 && (
        <Empty
          picture="clipboard"
          words={w('board.arranged.empty')}
          action={{ href: board.ask.to(), label: w('board.ask.title') }}
        />
      )}
      {waiting.length > 0 && <Section picture="wait" title={w('board.arranged.waits')} />}
      <Some view={view} all={waiting} />
      {arranged.length > 0 && <Section picture="done" title={w('board.arranged.settled')} />}
      <Some view={view} all={arranged} />
      <Pager
        view={view}
        newer={null}
        older={
          older === null
            ? null
            : {
                href: withQuery(board.arranged.to(), { after: shortId(older) }),
                label: w('board.arranged.older'),
              }
        }
      />
    </SitePage>
  )
}

function Some({ view: { w, format, language }, all }: { view: View; all: Arrangement[] }) {
  if (all.length === 0) return null
  return (
    <Lines>
      {all.map(({ id, kind, words, personName, askedAt, outcome }) => (
        <Line key={id} picture={pictureOfKind(kind)}>
          <p>
            <a class="govuk-link" href={board.arrangement.to({ arrangementId: shortId(id) })}>
              {words}
            </a>
          </p>
          <p class="meta">
            {[
              personName,
              nameOfKind(language, kind),
              format.shortDay(askedAt),
              outcome && w(`board.arranged.${outcome}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </Line>
      ))}
    </Lines>
  )
}
