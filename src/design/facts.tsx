import type { ComponentChildren } from 'preact'

/** A few facts, each with its name. Facts without an answer are left out. */
export function Facts({ facts }: { facts: { name: string; is: ComponentChildren }[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(({ is }) => is !== null && is !== '' && is !== undefined)
        .map(({ name, is }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{is}</dd>
          </div>
        ))}
    </dl>
  )
}
