import { Actions } from '../../../design/actions.tsx'
import { Card, Cards } from '../../../design/card.tsx'
import { Empty } from '../../../design/empty.tsx'
import { Field, Select } from '../../../design/field.tsx'
import { Filter } from '../../../design/filter.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Pager } from '../../../design/pager.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { board } from '../../board/urls.ts'
import { kindChoices } from '../../exchanges/kinds.ts'
import { people } from '../urls.ts'
import type { Listed, Sought } from './queries.ts'

type Props = {
  view: View
  sought: Sought
  page: { people: Listed[]; after: string | null }
  /** Whether this is not the first page. */
  paged: boolean
  isBroker: boolean
}

/** Everybody, each with a face, the hat they put first and what they share. */
export function DirectoryPage({ view, sought, page, paged, isBroker }: Props) {
  const { w } = view
  const looked = sought.words !== '' || sought.kind !== '' || sought.movedOn
  const here = withQuery(people.index.to(), asQuery(sought))
  const onward =
    page.after && withQuery(people.index.to(), { ...asQuery(sought), after: shortId(page.after) })
  return (
    <SitePage idea="people" view={view} title={w('people.index.title')} lead={w('people.index.lead')}>
      <Actions>
        {isBroker && <LinkButton href={people.add.to()} label={w('people.index.add')} secondary />}
        <LinkButton href={people.booklet.to()} label={w('people.index.booklet')} secondary />
      </Actions>
      <Seeking view={view} sought={sought} isBroker={isBroker} />
      {page.people.length === 0 ? (
        <Empty
          picture="magnifying-glass-tilted-left"
          words={w(sought.movedOn && !sought.words ? 'people.index.empty.moved-on' : 'people.index.empty')}
          action={looked ? { href: people.index.to(), label: w('people.index.everybody') } : undefined}
          also={
            sought.movedOn
              ? undefined
              : {
                  href: withQuery(board.ask.to(), { words: sought.words, kind: sought.kind }),
                  label: w('people.index.empty.ask'),
                }
          }
        />
      ) : (
        <Cards>
          {page.people.map((person) => (
            <PersonCard key={person.id} view={view} person={person} />
          ))}
        </Cards>
      )}
      <Pager
        view={view}
        newer={paged ? { href: here, label: w('people.index.first') } : null}
        older={onward ? { href: onward, label: w('people.index.more') } : null}
      />
    </SitePage>
  )
}

function Seeking({ view, sought, isBroker }: Pick<Props, 'view' | 'sought' | 'isBroker'>) {
  const { w, language } = view
  const { words, kind, movedOn } = sought
  const said = { values: { words, kind, who: movedOn ? 'moved-on' : '' }, problems: {} }
  const kinds = kindChoices(language).map(({ value, label }) => ({ value, label }))
  return (
    <Filter
      action={people.index.to()}
      label={w('people.index.search.label')}
      submit={w('people.index.submit')}
    >
      <Field picture="look-for" name="words" label={w('people.index.search')} type="search" said={said} />
      <Select
        picture="kind"
        name="kind"
        label={w('people.index.kind')}
        options={[{ value: '', label: w('people.index.kind.any') }, ...kinds]}
        said={said}
      />
      {isBroker && (
        <Select
          picture="people"
          name="who"
          label={w('people.index.who')}
          options={[
            { value: '', label: w('people.index.who.around') },
            { value: 'moved-on', label: w('people.index.who.moved-on') },
          ]}
          said={said}
        />
      )}
    </Filter>
  )
}

function PersonCard({ view, person }: { view: View; person: Listed }) {
  const { w } = view
  const meta = [person.area, person.state === 'resting' ? w('people.index.resting') : ''].filter(Boolean)
  return (
    <Card
      face={person.name}
      kicker={person.hats[0]}
      href={people.show.to({ personId: shortId(person.id) })}
      title={person.name}
      level={2}
    >
      {person.gifts.map((gift) => (
        <p key={gift}>{gift}</p>
      ))}
      {meta.length > 0 && <p class="meta">{meta.join(' · ')}</p>}
    </Card>
  )
}

function asQuery({ words, kind, movedOn }: Sought) {
  return { words, kind, who: movedOn ? 'moved-on' : null }
}
