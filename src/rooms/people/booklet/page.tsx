import { Inset } from '../../../design/inset.tsx'
import { HowToPrint, OnPaper } from '../../../design/on-paper.tsx'
import { Drawing } from '../../../design/picture.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { Community, View } from '../../../platform/http/env.ts'
import { kinds, nameOfKind, pictureOfKind } from '../../exchanges/kinds.ts'
import { people } from '../urls.ts'
import { CoverLeaf, HowLeaf, NotesLeaf } from './leaves.tsx'
import { peopleAtMost } from './queries.ts'
import { type InBooklet, indexByKind, type KindIndex } from './rules.ts'

type Props = { view: View; community: Community; everybody: InBooklet[]; more: boolean }

/** Everybody on paper: a cover, how it works, each person, an index by kind of gift, and room for notes. */
export function BookletPage({ view, community, everybody, more }: Props) {
  const { w } = view
  const index = indexByKind(
    everybody,
    kinds.map(({ id }) => id),
  )
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('people.booklet.title')}
      picture="open-book"
      lead={w('people.booklet.lead')}
      trail={[{ href: people.index.to(), label: w('people.index.title') }]}
      paper="booklet"
    >
      <HowToPrint
        title={w('people.booklet.how')}
        steps={[
          w('design.print.open'),
          w('people.booklet.how.booklet'),
          w('people.booklet.how.both-sides'),
          w('people.booklet.how.fold'),
        ]}
      />
      <Inset>
        <Text picture="see">{w('people.booklet.who')}</Text>
        <Text picture="change">
          <a class="govuk-link" href={people.editMe.to()}>
            {w('people.booklet.leave-me-out')}
          </a>
        </Text>
        {more && <Text picture="more">{w('people.booklet.more', { most: peopleAtMost })}</Text>}
      </Inset>
      <OnPaper easy={view.language === 'en-easy'}>
        <CoverLeaf view={view} community={community} />
        <HowLeaf view={view} />
        <section class="leaf">
          <h2 class="leaf__title">{w('people.booklet.everybody', { count: everybody.length })}</h2>
          {everybody.map((one, place) => (
            <Person key={one.id} view={view} number={place + 1} person={one} />
          ))}
        </section>
        {index.length > 0 && <Index view={view} index={index} />}
        <NotesLeaf view={view} />
      </OnPaper>
    </SitePage>
  )
}

function Person({ view, number, person }: { view: View; number: number; person: InBooklet }) {
  const { w } = view
  const { name, area, hats, gifts, asks } = person
  const said = (things: InBooklet['gifts']) => things.map(({ words }) => words.replace(/\.$/, '')).join(' · ')
  return (
    <article class="entry-of">
      <h3>
        <span class="entry-of__number">{number}</span> {name}
      </h3>
      {(hats.length > 0 || area) && <p>{[...hats, area].filter(Boolean).join(' · ')}</p>}
      {gifts.length > 0 && (
        <p>
          <strong>{w('people.booklet.shares')}</strong> {said(gifts)}
        </p>
      )}
      {asks.length > 0 && (
        <p>
          <strong>{w('people.booklet.asks')}</strong> {said(asks)}
        </p>
      )}
    </article>
  )
}

function Index({ view, index }: { view: View; index: KindIndex[] }) {
  const { w, language } = view
  return (
    <section class="leaf leaf--next">
      <h2 class="leaf__title">{w('people.booklet.index')}</h2>
      <p>{w('people.booklet.index.how')}</p>
      <dl class="kind-index">
        {index.map(({ kind, names }) => (
          <div key={kind}>
            <dt>
              <Drawing name={pictureOfKind(kind)} />
              {nameOfKind(language, kind)}
            </dt>
            <dd>{names.map(({ number, name }) => `${name} ${number}`).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
