import { Section } from '../../design/section.tsx'
import { Steps } from '../../design/steps.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Arrival } from './queries.ts'
import { nextStep, pathOf } from './rules.ts'

/** The path, with where somebody is on it and what comes next: the same for who walks it and who welcomes them. */
export function Path({ view, arrival }: { view: View; arrival: Arrival }) {
  const { w } = view
  const next = nextStep(arrival)
  return (
    <>
      <Section picture="welcome" title={w('joining.path.title')} />
      <Steps
        view={view}
        label={w('joining.path.title')}
        steps={pathOf(arrival).map(({ step, state }) => ({ label: w(`joining.step.${step}`), state }))}
      />
      <Text picture="good-to-know">{next ? w(`joining.next.${next}`) : w('joining.path.end')}</Text>
    </>
  )
}
