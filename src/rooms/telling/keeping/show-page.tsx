import { Actions } from '../../../design/actions.tsx'
import { Banner } from '../../../design/banner.tsx'
import { Details } from '../../../design/details.tsx'
import { ActionButton, LinkButton } from '../../../design/form.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { telling } from '../urls.ts'
import { WhatWasTold } from './facts.tsx'
import type { Note, Reading, Telling } from './queries.ts'
import { isLate } from './rules.ts'
import { Readings, Story } from './story.tsx'

export type Props = {
  view: View
  told: Telling
  notes: Note[]
  sounds: { id: string; madeAt: Date }[]
  readings: Reading[]
  readers: string[]
  problems: Record<string, string>
}

/** One thing that was told: what is wished for, what happened, what was done about it, and who read it. */
export function TellingPage({ view, told, notes, sounds, readings, readers, problems }: Props) {
  const { w, format, now } = view
  const tellingId = shortId(told.id)
  return (
    <SitePage
      idea="private"
      view={view}
      title={w('telling.told', { when: format.moment(told.toldAt) })}
      problems={problems}
      trail={[{ href: telling.index.to(), label: w('telling.index.title') }]}
    >
      {!told.acknowledgedAt && (
        <Banner picture="bell" title={isLate(told, now) ? w('telling.read.late') : w('telling.read.wait')}>
          <p>{w('telling.due', { when: format.moment(told.dueAt) })}</p>
          <ActionButton
            view={view}
            action={telling.acknowledge.to({ tellingId })}
            label={w('telling.read.press')}
            secondary={false}
          />
        </Banner>
      )}
      <WhatWasTold view={view} told={told} />
      {sounds.map(({ id, madeAt }) => (
        <div key={id} class="no-print">
          <Text picture="say">{w('telling.sound.of', { when: format.moment(madeAt) })}</Text>
          {/* biome-ignore lint/a11y/useMediaCaption: what somebody told in confidence has no captions */}
          <audio controls preload="none" src={telling.sound.to({ soundId: shortId(id) })} />
        </div>
      ))}
      <Section picture="story" title={w('telling.story')} />
      {notes.length === 0 ? (
        <Text picture="story">{w('telling.story.empty')}</Text>
      ) : (
        <Story view={view} notes={notes} />
      )}
      <Actions>
        <LinkButton href={telling.write.to({ tellingId })} label={w('telling.write.title')} />
        {told.closedAt ? (
          <ActionButton view={view} action={telling.reopen.to({ tellingId })} label={w('telling.reopen')} />
        ) : (
          <LinkButton href={telling.close.to({ tellingId })} label={w('telling.close.title')} secondary />
        )}
        <LinkButton href={telling.print.to({ tellingId })} label={w('telling.print')} secondary />
      </Actions>
      <Section
        picture="see"
        title={w('telling.who.title')}
        action={{ href: telling.who.to({ tellingId }), label: w('telling.who.change') }}
      />
      <Text picture="see">{w('telling.receipt.readers', { names: readers.join(', ') })}</Text>
      <Details picture="see" summary={w('telling.readings')}>
        <Readings view={view} readings={readings} />
      </Details>
    </SitePage>
  )
}
