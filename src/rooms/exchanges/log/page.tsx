import { Actions } from '../../../design/actions.tsx'
import { Details } from '../../../design/details.tsx'
import { TextArea } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { ComeBackChoices } from '../come-back.tsx'
import { exchanges } from '../urls.ts'
import type { Neighbour } from '../who-is-meant.ts'
import { Direction, WhatAndWhen } from './what-and-when.tsx'
import { ForWhom, PlaceBox, WhoCame, WhoIsMeant } from './who.tsx'

type Props = {
  view: View
  said: Said
  place: string
  step: number
  /** Names to offer while typing. */
  names: string[]
  kindsLately: string[]
  /** Those a typed name might mean, when it is not clear. */
  near: Neighbour[]
  intent: { direction: string; words: string } | null
  /** Whose word one may say besides one's own. */
  mayWriteFor: { id: string; name: string }[]
  /** Who may have come along, where it is a first time and somebody has to; else nobody. */
  company: { id: string; name: string }[]
  /** With whom one does not count any more, where it is known already who is meant. */
  friend: string | null
  /** Neighbour communities with whom a link is open. */
  links: { otherId: string; name: string }[]
}

export function LogPage({ view, said, place, step, names, kindsLately, near, intent, ...more }: Props) {
  const { w } = view
  const { mayWriteFor, company, friend, links } = more
  return (
    <SitePage
      idea="write-down"
      view={view}
      title={w('exchanges.log.title')}
      problems={said.problems}
      trail={[{ href: exchanges.index.to(), label: w('exchanges.index.title') }]}
    >
      <Form view={view} action={exchanges.log.to()} said={said} submit={w('exchanges.log.submit')} waits>
        {intent && (
          <Inset>
            <Text picture="board">
              {intent.direction === 'ask'
                ? w('exchanges.log.from-ask', { words: intent.words })
                : w('exchanges.log.from-offer', { words: intent.words })}
            </Text>
          </Inset>
        )}
        {friend && (
          <Inset>
            <Text picture="together">{w('friends.are', { name: friend })}</Text>
          </Inset>
        )}
        <input type="hidden" name="intent" value={said.values.intent ?? ''} />
        <ForWhom view={view} said={said} mayWriteFor={mayWriteFor} />
        <Direction view={view} said={said} />
        <WhoIsMeant
          view={view}
          said={said}
          label={w('exchanges.log.who')}
          hint={w('exchanges.log.who.hint')}
          names={names}
          near={near}
        />
        <PlaceBox view={view} said={said} place={place} />
        <WhoCame view={view} said={said} company={company} />
        <WhatAndWhen view={view} said={said} step={step} kindsLately={kindsLately} />
        <ComeBackChoices
          view={view}
          said={said}
          legend={w('exchanges.log.come-back')}
          hint={w('exchanges.log.come-back.hint')}
        />
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
      </Form>
      {links.length > 0 && (
        <Actions>
          {links.map(({ otherId, name }) => (
            <LinkButton
              key={otherId}
              href={exchanges.between.to({ otherId: shortId(otherId) })}
              label={w('exchanges.log.between', { name })}
              secondary
            />
          ))}
        </Actions>
      )}
    </SitePage>
  )
}
