import { Actions } from '../../../design/actions.tsx'
import { Empty } from '../../../design/empty.tsx'
import { TextArea } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import { isBroker } from '../../../platform/auth/actor.ts'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { PartsTable } from '../parts-table.tsx'
import type { Entry, EntryPart } from '../queries.ts'
import { together } from '../urls.ts'

/** What the group did together, newest first. */
export function EntriesPage({
  view,
  entries,
  older,
}: {
  view: View
  entries: Entry[]
  older: string | null
}) {
  const { w, format } = view
  const mayWrite = view.actor !== null && isBroker(view.actor)
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('together.title')}
      lead={w('together.lead')}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      {mayWrite && (
        <Actions>
          <LinkButton href={together.write.to()} label={w('together.write')} />
          <LinkButton href={together.standing.to()} label={w('together.standing.title')} secondary />
        </Actions>
      )}
      {entries.length === 0 && <Empty picture="handshake" words={w('together.empty')} />}
      <Lines>
        {entries.map((entry) => (
          <Line key={entry.id} idea="together">
            <p>
              <a class="govuk-link" href={together.show.to({ entryId: shortId(entry.id) })}>
                {w('together.line', {
                  name: entry.name,
                  day: format.day(entry.occurredOn),
                  people: entry.people,
                })}
              </a>
              {entry.undoneAt && ` ${w('together.undone')}`}
            </p>
          </Line>
        ))}
      </Lines>
      <Pager
        view={view}
        newer={null}
        older={older === null ? null : { href: older, label: w('together.older') }}
      />
    </SitePage>
  )
}

type Shown = { view: View; entry: Entry & { parts: EntryPart[] }; said: Said }

/** Who was there, and what it came to. */
export function EntryPage({ view, entry, said }: Shown) {
  const { w, format } = view
  const mayUndo = view.actor !== null && isBroker(view.actor) && !entry.undoneAt
  return (
    <SitePage
      idea="together"
      view={view}
      title={entry.name}
      lead={w('together.entry.lead', { day: format.day(entry.occurredOn), name: entry.recordedBy })}
      problems={said.problems}
      trail={[{ href: together.index.to(), label: w('together.title') }]}
    >
      {entry.undoneAt && <Text picture="undo">{w('together.entry.undone')}</Text>}
      <PartsTable view={view} parts={entry.parts} balances={entry.balances} />
      {mayUndo && (
        <>
          <Section picture="undo" title={w('together.undo')} />
          <Form
            view={view}
            action={together.undo.to({ entryId: shortId(entry.id) })}
            said={said}
            submit={w('together.undo.submit')}
          >
            <TextArea
              picture="say"
              name="reason"
              label={w('together.undo.reason')}
              hint={w('together.undo.hint')}
              said={said}
              rows={2}
            />
          </Form>
        </>
      )}
    </SitePage>
  )
}
