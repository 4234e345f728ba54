import { Details } from '../../../design/details.tsx'
import { Field, TextArea } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { Direction, WhatAndWhen } from '../log/what-and-when.tsx'
import { WhoCame } from '../log/who.tsx'
import { exchanges } from '../urls.ts'

type Props = {
  view: View
  said: Said
  step: number
  kindsLately: string[]
  /** Who may have come along, where it is the first time for whoever writes; else nobody. */
  company: { id: string; name: string }[]
  other: { otherId: string; name: string }
}

/** What one did with somebody of a neighbour community. Their directory is not opened here: the name is typed. */
export function BetweenPage({ view, said, step, kindsLately, company, other }: Props) {
  const { w } = view
  const { otherId, name } = other
  return (
    <SitePage
      idea="link"
      view={view}
      title={w('exchanges.between.title', { name })}
      lead={w('exchanges.between.lead', { name })}
      problems={said.problems}
      trail={[
        { href: exchanges.index.to(), label: w('exchanges.index.title') },
        { href: exchanges.log.to(), label: w('exchanges.log.title') },
      ]}
    >
      <Form
        view={view}
        action={exchanges.between.to({ otherId: shortId(otherId) })}
        said={said}
        submit={w('exchanges.log.submit')}
      >
        <Direction view={view} said={said} />
        <Field
          picture="somebody"
          name="who"
          label={w('exchanges.between.who')}
          hint={w('exchanges.between.who.hint', { name })}
          said={said}
          autocomplete="off"
          maxlength={120}
        />
        <WhoCame view={view} said={said} company={company} />
        <WhatAndWhen view={view} said={said} step={step} kindsLately={kindsLately} />
        <Details
          picture="say"
          summary={w('exchanges.log.note')}
          open={!!(said.values.note || said.problems.note)}
        >
          <TextArea
            picture="say"
            name="note"
            label={w('exchanges.log.note')}
            hint={w('exchanges.log.note.hint')}
            said={said}
            rows={3}
          />
        </Details>
        {/* Between two communities it always comes back as hours. */}
        <input type="hidden" name="comeBack" value="hours" />
      </Form>
    </SitePage>
  )
}
