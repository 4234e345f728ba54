/** What somebody has typed into a form and not yet sent, or sent without having heard back. */
export type Draft = { at: number; key: string; sent: boolean; fields: [string, string][] }

const week = 7 * 24 * 60 * 60 * 1000
const never = new Set(['password', 'email', 'tel', 'hidden', 'file', 'submit', 'button'])

/** Drafts are somebody's own: whoever else signs in on the same device has other names to look under. */
export function draftName(who: string, action: string): string {
  return `draft ${who} ${action}`
}

export function ownerOf(name: string): string | null {
  return /^draft (\S+) /.exec(name)?.[1] ?? null
}

/** Secrets and addresses stay where they are typed. */
export function isToKeep(field: { type: string; name: string; autocomplete: string }): boolean {
  return field.name !== '' && !never.has(field.type) && !/code|password/.test(field.autocomplete + field.name)
}

type Page = {
  /** The key of this form as it stands on the page now; null where the form is not. */
  key: string | null
  /** It shows what is wrong with what was sent. */
  hasProblems: boolean
  /** It says that something was done. */
  hasFlash: boolean
  /** It says that something could not be done, or is not there. */
  hasFailed: boolean
}

/** What becomes of a draft on a page: it is offered back, dropped as done with or too old, or left for later. */
export function dueFor(draft: Draft, page: Page, now: number): 'offer' | 'drop' | 'leave' {
  if (now - draft.at > week) return 'drop'
  if (page.key === null) return draft.sent && !page.hasFailed ? 'drop' : 'leave'
  // The house has given back what was typed by itself.
  if (page.key === draft.key || page.hasProblems) return 'leave'
  return draft.sent && page.hasFlash ? 'drop' : 'offer'
}

export function readDraft(text: string | null): Draft | null {
  try {
    const read: unknown = JSON.parse(text ?? '')
    return isDraft(read) ? read : null
  } catch {
    return null
  }
}

function isDraft(read: unknown): read is Draft {
  return (
    typeof read === 'object' &&
    read !== null &&
    'at' in read &&
    'fields' in read &&
    Array.isArray(read.fields)
  )
}
