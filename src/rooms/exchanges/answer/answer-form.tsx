import type { ComponentChildren } from 'preact'
import { Actions } from '../../../design/actions.tsx'
import { ActionButton, Form } from '../../../design/form.tsx'
import { Section } from '../../../design/section.tsx'
import { Text } from '../../../design/text.tsx'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { ComeBackChoices } from '../come-back.tsx'
import { awaitedSide, mayChooseReturn, sideFor, sideOf } from '../rules.ts'
import { exchanges } from '../urls.ts'
import type { Seen } from './show-page.tsx'

type Props = Seen & { said: Said; differently: ComponentChildren }

/** "Yes, that is right": one's own, or as a broker for somebody one spoke with, or for the place. */
export function AnswerForm({ view, voice, story, who, said, differently }: Props) {
  const { w } = view
  const { told } = story
  const side = sideOf(told, who.personId) ? null : awaitedSide(told)
  const spokenFor = nameSpokenFor({ story, who })
  const action = exchanges.confirm.to({ exchangeId: shortId(told.id) })
  const version = String(told.version)
  const yes = spokenFor
    ? w('exchanges.show.yes-for', { name: spokenFor })
    : side
      ? w('exchanges.show.yes-place', { place: voice.place })
      : w('exchanges.show.yes')
  const choosesFor = told.giver !== null && sideOf(told, who.personId) !== 'giver' ? told.giver : null
  return (
    <>
      <Section picture="done" title={w('exchanges.show.ask')} />
      {spokenFor && (
        <Text picture="say">
          {w(who.speaksFor ? 'exchanges.show.yes-for.speaks' : 'exchanges.show.yes-for.spoke', {
            name: spokenFor,
          })}
        </Text>
      )}
      {mayChooseReturn(told, who) && told.giverId !== null ? (
        <>
          <Form view={view} action={action} said={said} submit={yes}>
            <input type="hidden" name="version" value={version} />
            <ComeBackChoices
              view={view}
              said={said}
              usual={told.comeBack}
              legend={
                choosesFor ? w('exchanges.show.choose-for', { name: choosesFor }) : w('exchanges.show.choose')
              }
            />
          </Form>
          <Actions>{differently}</Actions>
        </>
      ) : (
        <Actions>
          <ActionButton view={view} action={action} label={yes} hidden={{ version }} secondary={false} />
          {differently}
        </Actions>
      )}
    </>
  )
}

/** Whom somebody answers for who is not part of it: the one who is asked. Null for the place, and for the two themselves. */
export function nameSpokenFor({ story: { told }, who }: Pick<Seen, 'story' | 'who'>): string | null {
  const side = sideOf(told, who.personId) ? null : (awaitedSide(told) ?? sideFor(told, who))
  return side && told[side]
}
