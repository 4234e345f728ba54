import type { ComponentChildren } from 'preact'
import { asset } from '../platform/http/assets.ts'
import type { View } from '../platform/http/env.ts'
import { localeOf } from '../platform/i18n/words.ts'
import { directionOf } from './direction.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Foot } from './foot.tsx'
import { ForScripts } from './for-scripts.tsx'
import { Masthead } from './masthead.tsx'
import { Drawing, Face, Picture } from './picture.tsx'
import { Scripts } from './scripts.tsx'

type Props = {
  view: View
  title: string
  /** Problems of the form on this page: they come first, and the title says so. */
  problems?: Record<string, string> | undefined
  back?: { href: string; label: string } | undefined
  /** Seconds after which the page looks again by itself, while something long is going on. */
  again?: number | undefined
  /** A word or two over the title: which part of the paper this is. */
  kicker?: string | undefined
  /** A picture, or somebody's initials, beside the title. */
  picture?: string | undefined
  face?: string | undefined
  /** The first sentence, larger than the rest. */
  lead?: string | undefined
  /** What was asked for did not come about: what had been typed for it is not done with. */
  failed?: boolean
  /** A script of this page's own, besides those of every page. */
  script?: string | undefined
  /** The title is in the page already, in another shape. */
  ownHeading?: boolean
  children: ComponentChildren
}

/** One page of the house, from its masthead to its foot. */
export function SitePage(props: Props) {
  const {
    view,
    title,
    problems = {},
    back,
    again,
    failed = false,
    script,
    ownHeading = false,
    children,
  } = props
  const { w, community } = view
  const wrong = Object.keys(problems).length > 0
  const name = community?.name ?? 'Bothways'
  return (
    <html
      lang={localeOf(view.language)}
      dir={directionOf(localeOf(view.language))}
      class="govuk-template"
      data-reading={view.language === 'en-easy' ? 'easy' : undefined}
      data-who={view.actor?.personId}
      data-failed={failed ? '' : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <title>{`${wrong ? w('design.error', { title }) : title} – ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdf6ea" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1e1915" />
        {again ? <meta http-equiv="refresh" content={String(again)} /> : null}
        <link
          rel="preload"
          href={asset('/fonts/ahn-plain-400.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link
          rel="preload"
          href={asset('/fonts/ahn-plain-700.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="icon" href={asset('/icon.svg')} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={asset('/apple-touch-icon.png')} />
        {community && <link rel="manifest" href="/manifest.webmanifest" />}
        <link rel="stylesheet" href={asset('/bothways.css')} />
        <Scripts view={view} own={script} />
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">
          {w('design.skip')}
        </a>
        <Masthead view={view} />
        <div class="govuk-width-container">
          {back && (
            <nav aria-label={w('design.back')}>
              <a class="back" href={back.href}>
                {back.label}
              </a>
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main">
            {view.flash && !wrong && (
              <div class="flash" role="status">
                <Drawing name="check-mark-button" />
                <p>{view.flash}</p>
              </div>
            )}
            <ErrorSummary title={w('design.problem')} problems={problems} />
            {ownHeading ? null : <Headline {...props} />}
            {children}
          </main>
        </div>
        <Foot view={view} />
        <ForScripts view={view} />
      </body>
    </html>
  )
}

function Headline({ title, kicker, picture, face, lead }: Props) {
  return (
    <div class="headline">
      {face !== undefined ? <Face name={face} /> : picture && <Picture name={picture} />}
      <div>
        {kicker && <p class="kicker">{kicker}</p>}
        <h1 class="govuk-heading-xl">{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
    </div>
  )
}
