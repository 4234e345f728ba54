import { Actions } from '../../../design/actions.tsx'
import { Empty } from '../../../design/empty.tsx'
import { Field } from '../../../design/field.tsx'
import { ActionButton, Form } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import type { Hat } from '../queries.ts'
import { firstShown } from '../rules.ts'
import { people } from '../urls.ts'
import type { Change } from './commands.ts'

/** My hats in my own order, each with what can be done about it, and room for another. */
export function HatsPage({ view, hats, said }: { view: View; hats: Hat[]; said: Said }) {
  const { w } = view
  const first = firstShown(hats)
  return (
    <SitePage
      idea="hat"
      view={view}
      title={w('people.hats.title')}
      lead={w('people.hats.lead')}
      problems={said.problems}
      trail={[{ href: people.me.to(), label: w('people.me.title') }]}
    >
      {hats.length === 0 ? (
        <Empty picture="party-popper" words={w('people.hats.empty')} />
      ) : (
        <Lines>
          {hats.map((hat, place) => (
            <Line idea="hat" key={hat.id} end={<Buttons view={view} hat={hat} isFirst={place === 0} />}>
              <p>
                <strong>{hat.words}</strong>
              </p>
              {hat === first && <p class="meta">{w('people.hats.first')}</p>}
              {hat.hidden && <p class="meta">{w('people.hats.hidden')}</p>}
            </Line>
          ))}
        </Lines>
      )}
      <Section picture="new" title={w('people.hats.new')} />
      <Form view={view} action={people.hats.to()} said={said} submit={w('people.hats.add')}>
        <Field
          picture="hat"
          name="words"
          label={w('people.hats.new.words')}
          hint={w('people.hats.new.hint')}
          said={said}
          autocomplete="off"
          maxlength={80}
        />
      </Form>
    </SitePage>
  )
}

function Buttons({ view, hat, isFirst }: { view: View; hat: Hat; isFirst: boolean }) {
  const { w } = view
  const action = people.hat.to({ hatId: shortId(hat.id) })
  const button = (to: Change, label: string) => (
    <ActionButton
      view={view}
      action={action}
      label={
        <>
          <span aria-hidden="true">{label}</span>
          <span class="govuk-visually-hidden">
            {w('people.hats.which', { action: label, hat: hat.words })}
          </span>
        </>
      }
      hidden={{ to }}
      small
    />
  )
  return (
    <Actions>
      {!isFirst && button('up', w('people.hats.up'))}
      {hat.hidden ? button('show', w('people.hats.show')) : button('hide', w('people.hats.hide'))}
      {button('off', w('people.hats.off'))}
    </Actions>
  )
}
