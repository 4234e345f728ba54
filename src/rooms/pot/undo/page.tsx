import { TextArea } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { pot } from '../urls.ts'
import { sayLine } from '../wording.ts'
import type { Moved } from './queries.ts'

/** Undoing hours that changed hands, with a reason that stays beside the line. */
export function UndoPage({ view, moved, said }: { view: View; moved: Moved; said: Said }) {
  const { w, format } = view
  const thePot = w('pot.title')
  return (
    <SitePage
      idea="undo"
      view={view}
      title={w('pot.undo.title')}
      problems={said.problems}
      trail={[{ href: pot.index.to(), label: thePot }]}
    >
      <Inset>
        <Text picture="book">
          {w('pot.undo.what', {
            kind: sayLine(w, moved),
            day: format.day(moved.occurredOn),
            length: format.minutes(moved.minutes),
            from: moved.from ?? thePot,
            to: moved.to ?? thePot,
          })}
        </Text>
      </Inset>
      {moved.undone ? (
        <Text picture="done">{w('exchanges.problem.already-reversed')}</Text>
      ) : (
        <>
          <Text picture="undo">{w('pot.undo.words')}</Text>
          <Form
            view={view}
            action={pot.undo.to({ transactionId: shortId(moved.id) })}
            said={said}
            submit={w('pot.undo.submit')}
          >
            <TextArea
              picture="say"
              name="reason"
              label={w('exchanges.reverse.reason')}
              said={said}
              rows={2}
            />
          </Form>
        </>
      )}
    </SitePage>
  )
}
