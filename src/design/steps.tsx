import type { View } from '../platform/http/env.ts'

export type Step = { label: string; state: 'done' | 'now' | 'later'; href?: string | undefined }

/** Where we are on a way of a few steps. Each says in words whether it is done. */
export function Steps({ view, label, steps }: { view: View; label: string; steps: Step[] }) {
  const { w } = view
  const states = { done: w('design.step.done'), now: w('design.step.now'), later: w('design.step.later') }
  return (
    <ol class="steps" aria-label={label}>
      {steps.map(({ label: step, state, href }) => (
        <li key={step} class={`step step--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span class="step__label">{href ? <a href={href}>{step}</a> : step}</span>
          <span class="step__state">{states[state]}</span>
        </li>
      ))}
    </ol>
  )
}
