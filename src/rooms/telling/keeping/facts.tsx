import { Facts } from '../../../design/facts.tsx'
import { Quote } from '../../../design/quote.tsx'
import { Section } from '../../../design/section.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Telling } from './queries.ts'

/** What was told, what the person wishes for first, in their own words. */
export function WhatWasTold({ view: { w, format }, told }: { view: View; told: Telling }) {
  return (
    <>
      <Section picture="thanks" title={w('telling.fact.wish')} />
      {told.wish ? <Quote words={told.wish} /> : <Text picture="say">{w('telling.wish.none')}</Text>}
      <Section picture="say" title={w('telling.fact.words')} />
      {told.words ? <Quote words={told.words} /> : <Text picture="say">{w('telling.words.none')}</Text>}
      <Facts
        facts={[
          { picture: 'somebody', name: w('telling.fact.whom'), is: w(`telling.for.${told.forWhom}`) },
          { picture: 'name', name: w('telling.fact.about'), is: told.forName },
          { picture: 'private', name: w('telling.named.typed'), is: told.named },
          { picture: 'task', name: w('telling.staff.legend'), is: told.aboutStaff ? w('telling.staff') : '' },
          {
            picture: 'name',
            name: w('telling.fact.teller'),
            is: told.tellerName || w('telling.teller.none'),
          },
          { picture: 'telephone', name: w('telling.fact.reach'), is: told.reach },
          { picture: 'clock', name: w('telling.told-at'), is: format.moment(told.toldAt) },
          {
            picture: 'wait',
            name: w('telling.read-at'),
            is: told.acknowledgedAt
              ? format.moment(told.acknowledgedAt)
              : w('telling.due', { when: format.moment(told.dueAt) }),
          },
          { picture: 'task', name: w('telling.keeper.name'), is: told.keeper },
          {
            picture: 'done',
            name: w('telling.met'),
            is: told.closedAt ? w(`telling.met.${told.wishMet ?? 'no'}`) : '',
          },
          { picture: 'thanks', name: w('telling.learned'), is: told.learned },
          {
            picture: 'day',
            name: w('telling.keep-until'),
            is: told.keepUntil ? format.day(told.keepUntil) : '',
          },
        ]}
      />
    </>
  )
}
