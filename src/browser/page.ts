// What every script of ours knows of the page it is on.

const root = document.documentElement

/** Who is signed in; empty for a stranger, and on the device on the wall, which is nobody's. */
export const who = root.dataset.wall === undefined ? (root.dataset.who ?? '') : ''
export const hasFailed = root.dataset.failed !== undefined

const words = document.getElementById('script-words')

/** A sentence for scripts, in the language of the page: the house has written them all at its foot. */
export function word(name: string): string {
  return words?.getAttribute(`data-${name}`) ?? ''
}

/** Says something in sight, at the foot of the window, and to screen readers when they are done with the rest. */
export function say(sentence: string) {
  speak(sentence, false)
}

/** Tells screen readers what others see on the page anyway. */
export function announce(sentence: string) {
  speak(sentence, true)
}

function speak(sentence: string, isInSight: boolean) {
  const live = document.getElementById('script-live')
  if (!live) return
  live.classList.toggle('govuk-visually-hidden', isInSight)
  live.textContent = sentence
}

/** A copy of something the house has written on the page for scripts to show. */
export function copyOf(template: Element | null): HTMLElement | null {
  const inside = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null
  const copy = inside?.cloneNode(true)
  return copy instanceof HTMLElement ? copy : null
}
