// What a device keeps for reading without a line, and for how long: see docs/decisions/0011-what-a-phone-keeps.md.

const kept = new Set(['/me', '/board', '/people', '/exchanges', '/exchanges/new', '/statement', '/help'])
const week = 7 * 24 * 60 * 60 * 1000
export const pagesAtMost = 10

export function isKeptPage(path: string): boolean {
  return kept.has(path)
}

export function isTooOld(at: number, now: number): boolean {
  return !(now - at < week)
}

/** Who is signed in on a page, as the house has written it there; null for a stranger. What people write cannot hold it: quotes are escaped. */
export function whoIsOn(page: string): string | null {
  return /<html[^>]* data-who="([^"]+)"/.exec(page)?.[1] ?? null
}

/** The device on the wall keeps nothing. */
export function isOnWall(page: string): boolean {
  return /<html[^>]* data-wall\b/.test(page)
}

/** A page as it looked, with a strip that says so, and with new keys: those on it may have been used. */
export function asItLooked(page: string, strip: string, newKey: () => string): string {
  return page
    .replace(/<body[^>]*>/, (body) => body + strip)
    .replace(/(name="key" value=")[^"]*/g, (_, before: string) => before + newKey())
}

/** The inside of a template on the page of sentences. */
export function templateIn(page: string, id: string): string {
  return new RegExp(`<template id="${id}">([\\s\\S]*?)</template>`).exec(page)?.[1] ?? ''
}

export type Outcome = 'waiting' | 'written' | 'look' | 'signed-out'

/** What an answer to something kept means. Null: try again another time. */
export function outcomeOf(answer: { status: number; redirected: boolean; url: string }): Outcome | null {
  if (/\/sign-in\b/.test(answer.url)) return 'signed-out'
  if (answer.redirected && answer.status < 400) return 'written'
  return answer.status === 422 ? 'look' : null
}
