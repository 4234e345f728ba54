import type { ComponentChildren } from 'preact'
import { Drawing } from './picture.tsx'

/** What of a page goes to paper. `lang` where it is another than the page's. */
export function OnPaper({
  lang,
  dir,
  easy = false,
  children,
}: {
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** Larger, as Easy Read is. */
  easy?: boolean
  children: ComponentChildren
}) {
  return (
    <div class={`paper${easy ? ' paper--easy' : ''}`} lang={lang} dir={dir}>
      {children}
    </div>
  )
}

/** What to do at the screen so that it comes out right on paper; itself it is never printed. */
export function HowToPrint({ title, steps }: { title: string; steps: string[] }) {
  return (
    <section class="inset no-print" aria-label={title}>
      <p class="how-to-print">
        <Drawing name="printer" />
        <span>
          <strong>{title}</strong>
        </span>
      </p>
      <ol class="govuk-list govuk-list--number">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
