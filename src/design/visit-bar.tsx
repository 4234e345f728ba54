import type { SharedVisit, View } from '../platform/http/env.ts'

/** On a screen that many share: who is here now, and the way out, in sight on every page. */
export function VisitBar({ view, visit }: { view: View; visit: SharedVisit }) {
  const { w, actor } = view
  const words = w('design.visit.here', { name: actor?.name ?? '', place: visit.place })
  return (
    <section class="visit" aria-label={words}>
      <div class="govuk-width-container">
        <p>{words}</p>
        <FinishButton view={view} visit={visit} />
      </div>
    </section>
  )
}

/**
 * What is said and shown when nobody has touched the screen for a while. The script puts the words in place; without it,
 * a page of its own asks.
 */
export function StillHere({ view, visit }: { view: View; visit: SharedVisit }) {
  const { w } = view
  return (
    <section class="still" aria-label={w('design.visit.still')}>
      <div id="still" role="alert" />
      <template id="still-asks">
        <p>
          <strong>{w('design.visit.still')}</strong> {w('design.visit.still.soon')}
        </p>
        <button type="button" class="govuk-button">
          {w('design.visit.still.yes')}
        </button>
      </template>
      <template id="still-last">
        <p>
          <strong>{w('design.visit.last')}</strong> {w('design.visit.last.again')}
        </p>
        <FinishButton view={view} visit={visit} />
      </template>
    </section>
  )
}

export function FinishButton({ view, visit }: { view: View; visit: SharedVisit }) {
  return (
    <form method="post" action={visit.finish}>
      <input type="hidden" name="key" value={view.newKey()} />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {view.w('design.visit.finish')}
      </button>
    </form>
  )
}
