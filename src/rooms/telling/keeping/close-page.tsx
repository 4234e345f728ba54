import { Choices } from '../../../design/choices.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { TextArea } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Quote } from '../../../design/quote.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { wishMet } from '../rules.ts'
import { telling } from '../urls.ts'
import type { Telling } from './queries.ts'
import { trailTo } from './trail.ts'

/** The end of it: whether what was wished for happened. */
export function ClosePage({ view, told, said }: { view: View; told: Telling; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="done"
      view={view}
      title={w('telling.close.title')}
      lead={w('telling.close.lead')}
      problems={said.problems}
      trail={trailTo(view, told)}
    >
      {told.wish ? (
        <Quote words={told.wish} by={w('telling.fact.wish')} />
      ) : (
        <Text picture="say">{w('telling.wish.none')}</Text>
      )}
      <Form
        view={view}
        action={telling.close.to({ tellingId: shortId(told.id) })}
        said={said}
        submit={w('telling.close.submit')}
        private
      >
        <Choices
          picture="thanks"
          name="met"
          legend={w('telling.met')}
          said={said}
          choices={wishMet.map((value) => ({ value, label: w(`telling.met.${value}`) }))}
        />
        <TextArea
          picture="good-to-know"
          name="learned"
          label={w('telling.learned')}
          hint={w('telling.learned.hint')}
          said={said}
        />
        <DateField
          picture="day"
          view={view}
          name="keep"
          legend={w('telling.keep-until')}
          hint={w('telling.keep.hint')}
          said={said}
        />
      </Form>
    </SitePage>
  )
}
