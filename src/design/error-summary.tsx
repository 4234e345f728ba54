import { Beside } from './beside.tsx'

/** Everything that was wrong with a form, on top, each a link to its field. Reading goes on here when the form comes back. */
export function ErrorSummary({ title, problems }: { title: string; problems: Record<string, string> }) {
  const all = Object.entries(problems)
  if (all.length === 0) return null
  return (
    <div class="govuk-error-summary" tabindex={-1} autofocus>
      <div role="alert">
        <h2 class="govuk-error-summary__title">
          <Beside picture="problem">{title}</Beside>
        </h2>
        <ul class="govuk-list govuk-error-summary__list">
          {all.map(([name, problem]) => (
            <li key={name}>
              <a href={`#${name === 'form' ? 'main' : name}`}>{problem}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
