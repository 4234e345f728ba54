/** What a journal calls the reason of a refusal, from the one word the house gives it. */
const codes: Record<string, string> = {
  'no-time': 'BAD_MINUTES',
  'too-long': 'BAD_MINUTES',
  'not-whole-steps': 'BAD_MINUTES',
  'same-person': 'SAME_ACCOUNT',
  'one-account': 'SAME_ACCOUNT',
  'key-reused': 'KEY_REUSED',
  'too-long-ago': 'TOO_OLD',
  'in-the-future': 'FUTURE',
  'has-left': 'CLOSED',
  'account-closed': 'CLOSED',
  'other-community': 'OTHER_COMMUNITY',
  paused: 'RESTRICTED',
  'under-18': 'UNDER_18',
  apart: 'BLOCKED',
  'not-part-of-it': 'NOT_ALLOWED',
  'not-allowed': 'NOT_ALLOWED',
  'not-a-broker': 'NOT_ALLOWED',
  'self-dealing': 'SELF_DEALING',
  'own-word': 'SELF_CONFIRM',
  'far-word': 'SELF_CONFIRM',
  'goes-accompanied': 'FIRST_ACCOMPANIED',
  'far-goes-accompanied': 'FIRST_ACCOMPANIED',
  'already-reversed': 'ALREADY_REVERSED',
  'is-a-reversal': 'ALREADY_REVERSED',
  floor: 'FLOOR',
  'link-limit': 'LINK_LIMIT',
}

/** The journal's code for a refusal; a reason no journal knows is told as it is, in capitals. */
export function codeFor(why: string): string {
  return codes[why] ?? why.toUpperCase().replaceAll('-', '_')
}
