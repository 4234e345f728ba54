import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { Field } from '../../design/field.tsx'
import { Filter } from '../../design/filter.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import { withQuery } from '../../platform/urls.ts'
import { board } from '../board/urls.ts'
import { Contact } from '../welcome/contact.tsx'
import { Groups } from './groups.tsx'
import type { Found } from './queries.ts'
import type { Sign } from './signs.ts'
import { find } from './urls.ts'

type Props = {
  view: View
  words: string
  /** Null while nothing is looked for. */
  found: Found | null
  signs: Sign[]
}

/** Anything one may see, by a word of it; and where it is not here, whom to ask. */
export function FindPage({ view, words, found, signs }: Props) {
  const { w } = view
  const nothing =
    found !== null && signs.length === 0 && Object.values(found).every(({ few }) => few.length === 0)
  return (
    <SitePage
      idea="look-for"
      view={view}
      title={words ? w('find.title.sought', { words }) : w('find.title')}
      lead={words ? undefined : w('find.lead')}
    >
      <Filter action={find.index.to()} label={w('find.search.label')} submit={w('find.submit')}>
        <Field
          picture="look-for"
          name="q"
          label={w('find.search')}
          type="search"
          autocomplete="off"
          maxlength={100}
          said={{ values: { q: words }, problems: {} }}
        />
      </Filter>
      {!found && <Examples view={view} />}
      {found && !nothing && <Groups view={view} words={words} found={found} signs={signs} />}
      {found && !nothing && <Else view={view} words={words} />}
      {nothing && <Nothing view={view} words={words} />}
    </SitePage>
  )
}

function Examples({ view: { w } }: { view: View }) {
  const example = (words: string) => (
    <a class="govuk-link" href={withQuery(find.index.to(), { q: words })}>
      {words}
    </a>
  )
  return (
    <>
      <Section picture="say" title={w('find.examples')} />
      <Lines>
        <Line picture="waving-hand">
          <p>{w('find.example.name')}</p>
        </Line>
        <Line picture="pushpin">
          <p>
            {w('find.example.board')} {example(w('find.example.board.words'))}
          </p>
        </Line>
        <Line picture="red-question-mark">
          <p>
            {w('find.example.help')} {example(w('find.example.help.words'))}
          </p>
        </Line>
      </Lines>
    </>
  )
}

/** Below what was found: it may not have been that. */
function Else({ view: { w }, words }: Pick<Props, 'view' | 'words'>) {
  return (
    <>
      <Section picture="ask" title={w('find.else')} />
      <Actions>
        <LinkButton href={withQuery(board.ask.to(), { words })} label={w('find.else.ask')} secondary />
      </Actions>
    </>
  )
}

function Nothing({ view, words }: Pick<Props, 'view' | 'words'>) {
  const { w } = view
  return (
    <>
      <Empty
        picture="magnifying-glass-tilted-left"
        words={w('find.empty', { words })}
        action={{ href: withQuery(board.ask.to(), { words }), label: w('find.empty.ask') }}
        also={{ href: withQuery(board.offer.to(), { words }), label: w('find.empty.offer') }}
      />
      <Section picture="telephone" title={w('find.person')} />
      <Contact view={view} />
    </>
  )
}
