import { Line, Lines } from '../../../design/lines.tsx'
import { HowToPrint } from '../../../design/on-paper.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { telling } from '../urls.ts'
import { WhatWasTold } from './facts.tsx'
import type { Props as Shown } from './show-page.tsx'
import { Readings, Story } from './story.tsx'

type Props = Omit<Shown, 'problems'> & { view: View; by: string }

/** All of it in one piece, to take to the council or to keep as a file. That it was printed is written down. */
export function PrintPage({ view, told, notes, sounds, readings, readers, by }: Props) {
  const { w, format } = view
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('telling.told', { when: format.moment(told.toldAt) })}
      trail={[
        { href: telling.index.to(), label: w('telling.index.title') },
        { href: telling.show.to({ tellingId: shortId(told.id) }), label: w('telling.print.back') },
      ]}
    >
      <HowToPrint title={w('telling.print')} steps={[w('telling.print.step'), w('telling.print.care')]} />
      <Text picture="private">{w('telling.print.by', { name: by })}</Text>
      <WhatWasTold view={view} told={told} />
      {sounds.length > 0 && (
        <Text picture="say">{w('telling.receipt.sounds', { count: sounds.length })}</Text>
      )}
      <Section picture="story" title={w('telling.story')} />
      <Story view={view} notes={notes} />
      <Section picture="see" title={w('telling.who.title')} />
      <Lines>
        {readers.map((name) => (
          <Line key={name} idea="somebody">
            <p>{name}</p>
          </Line>
        ))}
      </Lines>
      <Section picture="see" title={w('telling.readings')} />
      <Readings view={view} readings={readings} />
    </SitePage>
  )
}
