import { Form } from '../../../design/form.tsx'
import { Section } from '../../../design/section.tsx'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { ComeBackChoices } from '../come-back.tsx'
import { awaitedSide, mayChooseReturn, sideOf } from '../rules.ts'
import { exchanges } from '../urls.ts'
import { nameAt } from '../wording.ts'
import type { Seen } from './show-page.tsx'

/** "Yes, that is right": one's own, or as a broker for somebody one spoke with, or for the place. */
export function AnswerForm({ view, voice, story, who, said }: Seen & { said: Said }) {
  const { w } = view
  const { told } = story
  const side = sideOf(told, who.personId) ? null : awaitedSide(told)
  const forWhom = side && (side === 'giver' ? told.giverId : told.receiverId)
  const name = side ? nameAt(voice, told, side) : ''
  const choosesFor = told.giver !== null && sideOf(told, who.personId) !== 'giver' ? told.giver : null
  return (
    <>
      <Section title={w('exchanges.show.ask')} />
      {forWhom && <p class="govuk-body">{w('exchanges.show.yes-for.spoke', { name })}</p>}
      <Form
        view={view}
        action={exchanges.confirm.to({ exchangeId: shortId(told.id) })}
        said={said}
        submit={
          forWhom
            ? w('exchanges.show.yes-for', { name })
            : side
              ? w('exchanges.show.yes-place', { place: voice.place })
              : w('exchanges.show.yes')
        }
      >
        <input type="hidden" name="version" value={String(told.version)} />
        {mayChooseReturn(told, who) && told.giverId !== null && (
          <ComeBackChoices
            view={view}
            said={said}
            usual={told.comeBack}
            legend={
              choosesFor ? w('exchanges.show.choose-for', { name: choosesFor }) : w('exchanges.show.choose')
            }
          />
        )}
      </Form>
    </>
  )
}
