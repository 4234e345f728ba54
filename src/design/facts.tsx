import type { ComponentChildren } from 'preact'

/** A few facts, each with its name. Facts without an answer are left out. */
export function Facts({ facts }: { facts: { name: string; is: ComponentChildren }[] }) {
  return (
    <dl class="govuk-summary-list">
      {facts
        .filter(({ is }) => is !== null && is !== '' && is !== undefined)
        .map(({ name, is }) => (
          <div class="govuk-summary-list__row" key={name}>
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">{is}</dd>
          </div>
        ))}
    </dl>
  )
}
