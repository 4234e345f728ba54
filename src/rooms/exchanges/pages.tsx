import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { Field } from '../../design/field.tsx'
import { Filter } from '../../design/filter.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Pager } from '../../design/pager.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Tag } from '../../design/tag.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { nameOfKind, pictureOfKind } from './kinds.ts'
import type { Told } from './lists.ts'
import { awaitedSide, farSideOf } from './rules.ts'
import { exchanges } from './urls.ts'
import { nameAt, sayFact, sayWord, stateWords, type Voice } from './wording.ts'

type Props = {
  view: View
  voice: Voice
  me: string
  forMe: Told[]
  forOthers: Told[]
  settled: Told[]
  /** What is looked for; then everything that fits is shown, and nothing else. */
  words: string
  older: string | null
  /** True on pages further back, which show what is settled and nothing else. */
  paged: boolean
  /** How many wait for a broker; null for everybody else. */
  waiting: number | null
}

/** Everything one did with others: what waits first, then what is settled. */
export function IndexPage(props: Props) {
  const { view, voice, me, forMe, forOthers, settled, words, older, paged, waiting } = props
  const { w } = view
  const nothing = forMe.length + forOthers.length + settled.length === 0
  const log = { href: exchanges.log.to(), label: w('exchanges.index.log') }
  return (
    <SitePage
      idea="what-we-did"
      view={view}
      title={w('exchanges.index.title')}
      lead={w('exchanges.index.intro')}
    >
      <Actions>
        <LinkButton {...log} />
        {waiting !== null && (
          <>
            <LinkButton href={exchanges.sheet.to()} label={w('exchanges.index.sheet')} secondary />
            <LinkButton href={exchanges.print.to()} label={w('exchanges.index.print')} secondary />
          </>
        )}
      </Actions>
      {waiting !== null && !paged && (
        <Text picture="wait">
          <a class="govuk-link" href={exchanges.waiting.to()}>
            {w('exchanges.index.waiting', { count: waiting })}
          </a>
        </Text>
      )}
      {(words !== '' || settled.length > 0) && <Seeking view={view} words={words} />}
      {nothing && !paged && (
        <Empty
          picture={words ? 'magnifying-glass-tilted-left' : 'handshake'}
          words={w(words ? 'exchanges.index.empty.sought' : 'exchanges.index.empty')}
          action={log}
          also={words ? { href: exchanges.index.to(), label: w('exchanges.index.everything') } : undefined}
        />
      )}
      {forMe.length > 0 && <ForMe view={view} voice={voice} me={me} entries={forMe} />}
      {forOthers.length > 0 && <ForOthers view={view} voice={voice} me={me} entries={forOthers} />}
      {(!nothing || paged) && (
        <Section picture="done" title={w(words ? 'exchanges.index.found' : 'exchanges.index.settled')} />
      )}
      {!nothing && settled.length === 0 && (
        <Text picture="what-we-did">{w('exchanges.index.none-settled')}</Text>
      )}
      {settled.length > 0 && <Settled view={view} voice={voice} me={me} entries={settled} />}
      <Pager
        view={view}
        newer={
          paged
            ? { href: withQuery(exchanges.index.to(), { words }), label: w('exchanges.index.newest') }
            : null
        }
        older={older ? { href: older, label: w('exchanges.index.older') } : null}
      />
    </SitePage>
  )
}

function Seeking({ view, words }: Pick<Props, 'view' | 'words'>) {
  const { w } = view
  return (
    <Filter
      action={exchanges.index.to()}
      label={w('exchanges.index.search.label')}
      submit={w('exchanges.index.submit')}
    >
      <Field
        picture="look-for"
        name="words"
        label={w('exchanges.index.search')}
        type="search"
        said={{ values: { words }, problems: {} }}
      />
    </Filter>
  )
}

type List = { view: View; voice: Voice; me: string; entries: Told[] }

function ForMe({ view, voice, me, entries }: List) {
  const { w } = view
  return (
    <>
      <Section picture="tell" title={w('exchanges.index.for-me')} />
      <Lines>
        {entries.map((told) => (
          <Line
            key={told.id}
            picture={pictureOfKind(told.kind)}
            end={
              <LinkButton
                href={showOf(told)}
                label={<AnswerTo {...{ view, voice, told, me }} />}
                secondary
                small
              />
            }
          >
            <p>{sayWord(voice, told, me)}</p>
            <p class="meta">{nameOfKind(view.language, told.kind)}</p>
          </Line>
        ))}
      </Lines>
    </>
  )
}

/** Which one is answered is in sight beside the button; it is told to whoever hears the buttons alone. */
function AnswerTo({ view: { w }, voice, told, me }: Omit<List, 'entries'> & { told: Told }) {
  const action = w('exchanges.index.answer')
  return (
    <>
      <span aria-hidden="true">{action}</span>
      <span class="govuk-visually-hidden">
        {w('exchanges.index.answer.which', { action, word: sayWord(voice, told, me) })}
      </span>
    </>
  )
}

function ForOthers({ view, voice, me, entries }: List) {
  return (
    <>
      <Section picture="wait" title={view.w('exchanges.index.for-others')} />
      <Lines>
        {entries.map((told) => (
          <Line key={told.id} picture={pictureOfKind(told.kind)}>
            <p>
              <a class="govuk-link" href={showOf(told)}>
                {sayFact(voice, told, me)}
              </a>
            </p>
            <p class="meta">{sayAsked(voice, told)}</p>
          </Line>
        ))}
      </Lines>
    </>
  )
}

function Settled({ view, voice, me, entries }: List) {
  return (
    <Lines>
      {entries.map((told) => (
        <Line
          key={told.id}
          picture={pictureOfKind(told.kind)}
          end={told.state === 'confirmed' ? null : <Tag words={view.w(stateWords[told.state])} />}
        >
          <p>
            <a class="govuk-link" href={showOf(told)}>
              {sayFact(voice, told, me)}
            </a>
          </p>
          <p class="meta">{nameOfKind(view.language, told.kind)}</p>
        </Line>
      ))}
    </Lines>
  )
}

/** Who is asked, and who asks them. */
function sayAsked(voice: Voice, told: Told): string {
  const { w, place } = voice
  const side = awaitedSide(told)
  if (side === null) return w(stateWords[told.state])
  if (side === farSideOf(told)) return w('exchanges.index.asked', { name: nameAt(voice, told, side) })
  const id = side === 'giver' ? told.giverId : told.receiverId
  if (id === null) return w('exchanges.index.asked-place', { place })
  const hasMail = side === 'giver' ? told.giverHasMail : told.receiverHasMail
  const name = nameAt(voice, told, side)
  return hasMail ? w('exchanges.index.asked', { name }) : w('exchanges.index.asked-broker', { name })
}

function showOf(told: Told): string {
  return exchanges.show.to({ exchangeId: shortId(told.id) })
}
