import type { ComponentChildren } from 'preact'
import type { IdeaName } from '../../design/ideas.ts'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import type { Intent } from '../board/rules.ts'
import { board } from '../board/urls.ts'
import { nameOfKind, pictureOfKind } from '../exchanges/kinds.ts'
import { exchanges } from '../exchanges/urls.ts'
import { sayFact } from '../exchanges/wording.ts'
import type { Listed } from '../people/directory/queries.ts'
import { people } from '../people/urls.ts'
import { type Found, fewOfEach } from './queries.ts'
import type { Sign } from './signs.ts'

type Props = { view: View; words: string; found: Found; signs: Sign[] }
const saidAtMost = 4

/** What fits, in groups: a few of each, and from there the way to all of them. */
export function Groups({ view, words, found, signs }: Props) {
  const { w, format, language, community, actor } = view
  const voice = { w, format, place: community?.name ?? '' }
  const all = (more: boolean, to: string, label: string) => (more ? { href: to, label } : undefined)
  const onBoard = (only: Intent['direction']) => withQuery(board.index.to(), { words, only })
  const intent = ({ id, kind, words: said, personName }: Intent) => (
    <Line key={id} picture={pictureOfKind(kind)}>
      <Hit
        href={board.show.to({ intentId: shortId(id) })}
        label={said}
        meta={[personName, nameOfKind(language, kind)]}
      />
    </Line>
  )
  return (
    <>
      <Group
        picture="people"
        title={w('find.people')}
        all={all(found.people.more, withQuery(people.index.to(), { words }), w('find.people.all'))}
      >
        {found.people.few.map((person) => (
          <Line key={person.id} face={person.name}>
            <Hit
              href={people.show.to({ personId: shortId(person.id) })}
              label={person.name}
              meta={saidBy(person)}
            />
          </Line>
        ))}
      </Group>
      <Group
        picture="ask"
        title={w('find.asks')}
        all={all(found.asks.more, onBoard('ask'), w('find.asks.all'))}
      >
        {found.asks.few.map(intent)}
      </Group>
      <Group
        picture="gift"
        title={w('find.offers')}
        all={all(found.offers.more, onBoard('offer'), w('find.offers.all'))}
      >
        {found.offers.few.map(intent)}
      </Group>
      <Group
        picture="what-we-did"
        title={w('find.exchanges')}
        all={all(found.exchanges.more, withQuery(exchanges.index.to(), { words }), w('find.exchanges.all'))}
      >
        {found.exchanges.few.map((told) => (
          <Line key={told.id} picture={pictureOfKind(told.kind)}>
            <Hit
              href={exchanges.show.to({ exchangeId: shortId(told.id) })}
              label={sayFact(voice, told, actor?.personId ?? '')}
              meta={[nameOfKind(language, told.kind)]}
            />
          </Line>
        ))}
      </Group>
      <Group picture="help" title={w('find.signs')}>
        {signs.slice(0, fewOfEach).map(({ href, label, picture }) => (
          <Line key={href} picture={picture}>
            <Hit href={href} label={label} />
          </Line>
        ))}
      </Group>
    </>
  )
}

function Group({
  picture,
  title,
  all,
  children,
}: {
  picture: IdeaName
  title: string
  all?: { href: string; label: string } | undefined
  children: ComponentChildren[]
}) {
  if (children.length === 0) return null
  return (
    <>
      <Section picture={picture} title={title} action={all} />
      <Lines>{children}</Lines>
    </>
  )
}

function Hit({ href, label, meta = [] }: { href: string; label: string; meta?: string[] }) {
  return (
    <>
      <p>
        <a class="govuk-link" href={href}>
          {label}
        </a>
      </p>
      {meta.length > 0 && <p class="meta">{meta.join(' · ')}</p>}
    </>
  )
}

/** What somebody may have been found by: hats first, then gifts. */
function saidBy({ hats, gifts, area }: Listed): string[] {
  return [...hats, ...gifts, area].filter(Boolean).slice(0, saidAtMost)
}
