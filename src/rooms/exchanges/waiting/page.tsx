import { Actions } from '../../../design/actions.tsx'
import { Empty } from '../../../design/empty.tsx'
import { ActionButton, LinkButton } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { people } from '../../people/urls.ts'
import type { Call } from '../calls/queries.ts'
import { dayIn } from '../durations.ts'
import { pictureOfKind } from '../kinds.ts'
import type { Cursor, Told } from '../lists.ts'
import { exchanges } from '../urls.ts'
import { sayWord } from '../wording.ts'

type Props = {
  view: View
  /** Everything that waits, not only what may need a broker. */
  all: boolean
  paged: boolean
  /** What somebody asked a broker's hand with. */
  calls: Call[]
  entries: Told[]
  more: Cursor | null
}

/** What waits for an answer, for those who help people to give it. */
export function WaitingPage({ view, all, paged, calls, entries, more }: Props) {
  const { w } = view
  const here = (query: Record<string, string | null>) =>
    withQuery(exchanges.waiting.to(), { all: all ? 'yes' : null, ...query })
  return (
    <SitePage
      idea="wait"
      view={view}
      title={w(all ? 'exchanges.waiting.title-all' : 'exchanges.waiting.title')}
      lead={w('exchanges.waiting.intro')}
      trail={[{ href: exchanges.index.to(), label: w('exchanges.index.title') }]}
    >
      <Calls view={view} calls={calls} />
      {calls.length > 0 && <Section picture="write-down" title={w('exchanges.waiting.entries')} />}
      {entries.length === 0 ? (
        <Empty
          picture="hot-beverage"
          words={w('exchanges.waiting.empty')}
          action={{ href: exchanges.sheet.to(), label: w('exchanges.index.sheet') }}
        />
      ) : (
        <Lines>
          {entries.map((told) => (
            <Entry key={told.id} view={view} told={told} />
          ))}
        </Lines>
      )}
      <Pager
        view={view}
        newer={paged ? { href: here({}), label: w('exchanges.waiting.oldest') } : null}
        older={
          more
            ? { href: here({ at: more.at, after: shortId(more.id) }), label: w('exchanges.waiting.newer') }
            : null
        }
      />
      <Actions>
        <LinkButton
          secondary
          href={withQuery(exchanges.waiting.to(), { all: all ? null : 'yes' })}
          label={w(all ? 'exchanges.waiting.ours' : 'exchanges.waiting.all')}
        />
      </Actions>
    </SitePage>
  )
}

/** Who would like company, and who says "this was not me": with the page it is about, and one tap to take it up. */
function Calls({ view, calls }: Pick<Props, 'view' | 'calls'>) {
  const { w, format, community } = view
  if (calls.length === 0) return null
  return (
    <>
      <Section picture="together" title={w('exchanges.waiting.calls')} />
      <Lines>
        {calls.map((call) => (
          <Line
            key={call.id}
            picture={call.what === 'company' ? 'raising-hands' : 'thinking-face'}
            end={
              <ActionButton
                view={view}
                action={exchanges.call.to({ callId: shortId(call.id) })}
                label={
                  <>
                    {w(call.what === 'company' ? 'exchanges.waiting.i-come' : 'exchanges.waiting.looked')}
                    <span class="govuk-visually-hidden"> {call.name}</span>
                  </>
                }
                small
              />
            }
          >
            <p>
              <a class="govuk-link" href={hrefOf(call)}>
                {sayCall(view, call)}
              </a>
            </p>
            <p class="meta">
              {w('exchanges.waiting.since', {
                day: format.day(dayIn(community?.timeZone ?? 'Europe/London', call.saidAt)),
              })}
            </p>
          </Line>
        ))}
      </Lines>
    </>
  )
}

function sayCall({ w }: View, { what, name, with: other }: Call): string {
  if (what === 'not-me') return w('exchanges.waiting.not-me', { name })
  return other === null
    ? w('exchanges.waiting.company', { name })
    : w('exchanges.waiting.company-with', { name, other })
}

function hrefOf({ exchangeId, personId }: Call): string {
  return exchangeId === null
    ? people.show.to({ personId: shortId(personId) })
    : exchanges.show.to({ exchangeId: shortId(exchangeId) })
}

function Entry({ view, told }: { view: View; told: Told }) {
  const { w, format, community, actor } = view
  const voice = { w, format, place: community?.name ?? '' }
  const words = sayWord(voice, told, actor?.personId ?? '')
  const since = dayIn(community?.timeZone ?? 'Europe/London', told.recordedAt)
  return (
    <Line
      picture={pictureOfKind(told.kind)}
      end={
        <LinkButton
          small
          secondary
          href={exchanges.show.to({ exchangeId: shortId(told.id) })}
          label={
            <>
              {w('exchanges.waiting.open')}
              <span class="govuk-visually-hidden"> {words}</span>
            </>
          }
        />
      }
    >
      <p>{words}</p>
      <p class="meta">{w('exchanges.waiting.since', { day: format.day(since) })}</p>
    </Line>
  )
}
