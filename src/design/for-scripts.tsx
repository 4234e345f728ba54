import type { View } from '../platform/http/env.ts'
import { Banner } from './banner.tsx'

/** What scripts may have to say, in the reader's language: none of it is seen or heard before they do. */
export function ForScripts({ view }: { view: View }) {
  const { w } = view
  return (
    <>
      <p id="script-live" class="live" role="status" />
      <template
        id="script-words"
        data-sending={w('design.sending')}
        data-slow={w('design.sending.slow')}
        data-lost={w('design.sending.lost')}
        data-draft-back={w('design.draft.back')}
        data-draft-gone={w('design.draft.gone')}
      />
      {view.actor && (
        <template id="script-draft">
          <DraftNotice view={view} />
        </template>
      )}
    </>
  )
}

/** Offers back what somebody had begun to write. */
export function DraftNotice({ view }: { view: View }) {
  const { w } = view
  return (
    <Banner picture="page-facing-up" title={w('design.draft.title')}>
      <p>{w('design.draft.words')}</p>
      <p class="actions">
        <button type="button" class="govuk-button">
          {w('design.draft.use')}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary">
          {w('design.draft.drop')}
        </button>
      </p>
    </Banner>
  )
}
