import type { ComponentChildren } from 'preact'
import type { View } from '../platform/http/env.ts'

type Props = {
  view: View
  title: string
  /** Problems of the form on this page: they come first, and the title says so. */
  problems?: Record<string, string> | undefined
  back?: { href: string; label: string } | undefined
  children: ComponentChildren
}

/** One page of the house, from its masthead to its foot. */
export function SitePage({ view, title, children }: Props) {
  return (
    <html lang="en">
      <head>
        <title>{`${title} – ${view.community?.name ?? 'Bothways'}`}</title>
      </head>
      <body>
        <main id="main">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}
