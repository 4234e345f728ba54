import { Section } from '../../design/section.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Deciding as Agreed } from './grants/rules.ts'

/** How a decision comes about, in plain words and with this community's numbers. */
export function Deciding({ view, deciding }: { view: View; deciding: Agreed }) {
  const { w } = view
  return (
    <>
      <Section picture="together" title={w('pot.how.title')} />
      <Text picture="say">{w('pot.how.who')}</Text>
      <Text picture="day">{w('pot.how.days', { days: deciding.grantDays })}</Text>
      <Text picture="figures">{w('pot.how.voices', { voices: deciding.grantVoices })}</Text>
      <Text picture="wait">{w('pot.how.in-the-end')}</Text>
      <Text picture="pot">{w('pot.how.given')}</Text>
    </>
  )
}
