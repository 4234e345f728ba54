import { forgetDrafts, markSent } from './drafts.ts'
import { say, who, word } from './page.ts'

// A form is sent once, however often somebody taps; and no button is ever left dead. The form's key does the rest.

const untilSaid = 1_000
const untilAgain = 20_000

export function sendOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
    if (form.dataset.sending !== undefined) return event.preventDefault()
    if (!navigator.onLine && !waits(form)) {
      event.preventDefault()
      return say(word('lost'))
    }
    if (form.action.includes('/sign-out')) forgetDrafts()
    else markSent(form)
    begin(form)
  })
  // Back from a page that did not come, or from the one after: everything may be pressed again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) stopAll('')
  })
  addEventListener('offline', () => stopAll(word('lost')))
}

const timers: number[] = []

function begin(form: HTMLFormElement) {
  form.dataset.sending = ''
  timers.push(
    window.setTimeout(() => say(word('sending')), untilSaid),
    window.setTimeout(() => stopAll(word('slow')), untilAgain),
  )
}

function stopAll(sentence: string) {
  for (const timer of timers.splice(0)) clearTimeout(timer)
  const sending = document.querySelectorAll<HTMLElement>('form[data-sending]')
  for (const form of sending) delete form.dataset.sending
  if (sending.length > 0) say(sentence)
}

/** Whether this form may be sent without a line: the worker keeps it until there is one. */
function waits(form: HTMLFormElement): boolean {
  return who !== '' && form.dataset.waits !== undefined && Boolean(navigator.serviceWorker?.controller)
}
