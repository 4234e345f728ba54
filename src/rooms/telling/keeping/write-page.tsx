import { Choices } from '../../../design/choices.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { TextArea } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Quote } from '../../../design/quote.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { telling } from '../urls.ts'
import type { Telling } from './queries.ts'
import { trailTo } from './trail.ts'

/** A note, an answer, or a decision: with what the person wishes for in sight. */
export function WritePage({ view, told, said }: { view: View; told: Telling; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="write-down"
      view={view}
      title={w('telling.write.title')}
      problems={said.problems}
      trail={trailTo(view, told)}
    >
      {told.wish && <Quote words={told.wish} by={w('telling.fact.wish')} />}
      <Form
        view={view}
        action={telling.write.to({ tellingId: shortId(told.id) })}
        said={said}
        submit={w('telling.write.submit')}
        private
      >
        <Choices
          picture="kind"
          name="what"
          legend={w('telling.what')}
          said={said}
          usual="note"
          choices={[
            { value: 'note', label: w('telling.what.note'), hint: w('telling.what.note.hint') },
            { value: 'answer', label: w('telling.what.answer'), hint: w('telling.what.answer.hint') },
            { value: 'decision', label: w('telling.what.decision'), hint: w('telling.what.decision.hint') },
          ]}
        />
        <TextArea picture="write-down" name="words" label={w('telling.note.words')} said={said} rows={6} />
        <TextArea
          picture="different"
          name="reason"
          label={w('telling.reason')}
          hint={w('telling.reason.hint')}
          said={said}
          rows={3}
        />
        <DateField
          picture="day"
          view={view}
          name="review"
          legend={w('telling.review.when')}
          hint={w('telling.review.hint')}
          said={said}
        />
      </Form>
    </SitePage>
  )
}
