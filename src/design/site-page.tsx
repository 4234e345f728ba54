import type { ComponentChildren } from 'preact'
import { asset } from '../platform/http/assets.ts'
import type { View } from '../platform/http/env.ts'
import { isEasyRead } from '../platform/i18n/words.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Foot } from './foot.tsx'
import { ForScripts } from './for-scripts.tsx'
import { ActionButton } from './form.tsx'
import { type IdeaName, ideas } from './ideas.ts'
import { Masthead } from './masthead.tsx'
import { Drawing, Face, Picture } from './picture.tsx'
import { ReadsEasy } from './reads-easy.ts'
import { Scripts } from './scripts.tsx'
import { Sentences } from './sentences.tsx'
import { type Crumb, Trail } from './trail.tsx'
import { StillHere, VisitBar } from './visit-bar.tsx'

/** A sheet of cards to cut out, a sheet to write on, a page of a booklet. */
export type Paper = 'cards' | 'sheet' | 'booklet'

type Props = {
  view: View
  title: string
  /** What the page is about: its picture in Easy Read, where it has no other. */
  idea: IdeaName
  /** Problems of the form on this page: they come first, and the title says so. */
  problems?: Record<string, string> | undefined
  /** The pages above this one, from one of the main pages down. */
  trail?: Crumb[] | undefined
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
  /** Printed in 16 points, for figures people read by themselves. */
  largePrint?: boolean
  /** Made for paper of this sort: only what is inside `OnPaper` is printed. */
  paper?: Paper
  children: ComponentChildren
}

/** One page of the house, from its masthead to its foot. */
export function SitePage(props: Props) {
  const {
    view,
    title,
    problems = {},
    trail = [],
    again,
    failed = false,
    script,
    ownHeading = false,
    children,
  } = props
  const { paper, largePrint = false } = props
  const { w, community, shared } = view
  const wrong = Object.keys(problems).length > 0
  const name = community?.name ?? 'Bothways'
  const easy = isEasyRead(view.language)
  return (
    <ReadsEasy.Provider value={easy}>
      <html
        lang={view.lang}
        dir={view.dir}
        class="govuk-template"
        data-reading={easy ? 'easy' : undefined}
        data-who={shared ? undefined : view.actor?.personId}
        data-failed={failed ? '' : undefined}
        {...sharedFacts(shared)}
      >
        <head>
          <meta charset="utf-8" />
          <title>{`${wrong ? w('design.error', { title }) : title} – ${name}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdf6ea" />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1e1915" />
          {again ? <meta http-equiv="refresh" content={String(again)} /> : null}
          {shared && (
            <noscript>
              <meta http-equiv="refresh" content={`${shared.after};url=${shared.to}`} />
            </noscript>
          )}
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
          {easy && <link rel="stylesheet" href={asset('/easy.css')} />}
          {paper && <link rel="stylesheet" href={asset('/paper.css')} />}
          {/* A device that is everybody's keeps nothing of anybody: see decision 11. */}
          {shared ? <script defer src={asset('/wall.js')} /> : <Scripts view={view} own={script} />}
        </head>
        <body class={`govuk-template__body${paper ? ` paper-only paper-only--${paper}` : ''}`}>
          <a href="#main" class="govuk-skip-link">
            {w('design.skip')}
          </a>
          {shared?.visit && <VisitBar view={view} visit={shared.visit} />}
          <Masthead view={view} />
          <div class="govuk-width-container">
            <Trail view={view} trail={trail} here={title} />
            <main class={`govuk-main-wrapper${largePrint ? ' large-print' : ''}`} id="main">
              {view.flash && !wrong && <Flash view={view} words={view.flash} />}
              <ErrorSummary title={w('design.problem')} problems={problems} />
              {ownHeading ? null : <Headline {...props} />}
              {children}
            </main>
          </div>
          <Foot view={view} />
          {!shared && <ForScripts view={view} />}
          {shared?.visit && <StillHere view={view} visit={shared.visit} />}
        </body>
      </html>
    </ReadsEasy.Provider>
  )
}

/** What was just done, and how to take it back where that can be. */
function Flash({ view, words }: { view: View; words: string }) {
  const { w, undo } = view
  return (
    <div class="flash" role="status">
      <Drawing name="check-mark-button" />
      <p>
        <Sentences>{words}</Sentences>
      </p>
      {undo && (
        <ActionButton view={view} action={undo.action} hidden={undo.values} label={w('design.undo')} small />
      )}
    </div>
  )
}

/** For the script of a screen that many share, and for any other, which sees that it is one. */
function sharedFacts(shared: View['shared']) {
  if (!shared) return {}
  const { after, to, visit } = shared
  return {
    'data-wall': visit ? 'visit' : 'screen',
    'data-wall-after': after,
    'data-wall-to': to,
    'data-wall-left': visit?.left,
    'data-wall-end': visit?.end,
    'data-wall-stay': visit?.stay,
  }
}

function Headline({ view, title, idea, kicker, picture, face, lead }: Props) {
  const beside = picture ?? (isEasyRead(view.language) ? ideas[idea] : undefined)
  return (
    <div class="headline">
      {face !== undefined ? <Face name={face} /> : beside && <Picture name={beside} />}
      <div>
        {kicker && <p class="kicker">{kicker}</p>}
        <h1 class="govuk-heading-xl">{title}</h1>
        {lead && (
          <p class="lead">
            <Sentences>{lead}</Sentences>
          </p>
        )}
      </div>
    </div>
  )
}
