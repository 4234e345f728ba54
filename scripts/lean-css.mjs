// Leaves out of compiled, compressed CSS what no page of ours uses of the parts we build with: they come as wholes.
import { globSync, readFileSync } from 'node:fs'

/** Classes we do not use. One that a page begins to use has to leave this list: css.mjs says so. */
const unused = [
  'govuk-body-(?:l|lead|m|s)',
  'govuk-caption-(?:l|m|xl)',
  'govuk-(?:checkboxes|radios)--small',
  'govuk-(?:checkboxes|radios)__(?:conditional|divider)(?:--hidden)?',
  'govuk-radios--inline',
  'govuk-clearfix',
  'govuk-fieldset__(?:heading|legend--(?:l|m|xl))',
  'govuk-input--(?:extra-letter-spacing|width-(?:20|30|5))',
  'govuk-input__(?:prefix|suffix|wrapper)',
  'govuk-label(?:--(?:l|m|xl)|-wrapper)',
  'govuk-link(?:--(?:inverse|muted|no-underline|no-visited-state|text-colour)|-image)',
  'govuk-section-break(?:--(?:l|m|xl|visible))?',
  'govuk-visually-hidden-focusable',
]
const uses = new RegExp(`(?:${unused.join('|')})(?![\\w-])`)

/** The same style without rules for classes nobody has. Throws where a page has one after all. */
export function lean(css) {
  const pages = globSync('src/**/*.tsx')
  const user = pages.find((file) => uses.test(readFileSync(file, 'utf8')))
  if (user) throw new Error(`${user} uses a class that scripts/lean-css.mjs leaves out.`)
  return withoutUnused(css)
}

function withoutUnused(css) {
  let kept = ''
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at)
    if (open === -1) return kept + css.slice(at)
    const close = endOf(css, open)
    const head = css.slice(at, open)
    const body = css.slice(open + 1, close)
    const inner = /^@(?:media|supports)/.test(head) ? withoutUnused(body) : body
    const selectors = head.startsWith('@') ? head : used(head)
    if (selectors !== '' && inner !== '') kept += `${selectors}{${inner}}`
    at = close + 1
  }
  return kept
}

/** The brace that closes the one at `open`. No text of ours in CSS holds a brace. */
function endOf(css, open) {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth += 1
    if (css[at] === '}' && --depth === 0) return at
  }
  return css.length
}

function used(head) {
  const selectors = head.split(/,(?![^(]*\))/)
  return selectors.filter((selector) => !uses.test(selector)).join(',')
}
