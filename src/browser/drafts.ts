import { type Draft, draftName, dueFor, isToKeep, ownerOf, readDraft } from './draft-rules.ts'
import { announce, copyOf, hasFailed, who, word } from './page.ts'

// What is typed is kept on this device as one types, and offered back after a reload, a lost line or a session that ended.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function keepDrafts() {
  tidy()
  if (!who) return
  for (const form of forms()) watch(form)
  for (const name of names()) settle(name)
}

/** Remembers that a form is on its way, so that the next page can tell whether it arrived. */
export function markSent(form: HTMLFormElement) {
  const name = draftName(who, actionOf(form))
  const draft = readDraft(localStorage.getItem(name))
  if (who && draft) write(name, { ...draft, sent: true })
}

export function forgetDrafts() {
  for (const name of names()) localStorage.removeItem(name)
}

/** Drafts of anybody else are nobody's business here. Where a session has ended, what was sent did not arrive. */
function tidy() {
  for (const name of names()) {
    const draft = readDraft(localStorage.getItem(name))
    if (!draft || (who && ownerOf(name) !== who)) localStorage.removeItem(name)
    else if (!who && draft.sent) write(name, { ...draft, sent: false })
  }
}

function settle(name: string) {
  const draft = readDraft(localStorage.getItem(name))
  if (!draft) return
  const form = forms().find((one) => name === draftName(who, actionOf(one)))
  const page = {
    key: form ? keyOf(form) : null,
    hasProblems: document.querySelector('.govuk-error-summary') !== null,
    hasFlash: document.querySelector('.flash') !== null,
    hasFailed,
  }
  const due = dueFor(draft, page, Date.now())
  if (due === 'drop') localStorage.removeItem(name)
  if (due === 'offer' && form) offer(form, name, draft)
}

function watch(form: HTMLFormElement) {
  const name = draftName(who, actionOf(form))
  const before = JSON.stringify(typed(form))
  let timer = 0
  const keep = () => {
    clearTimeout(timer)
    const fields = typed(form)
    if (JSON.stringify(fields) !== before)
      write(name, { at: Date.now(), key: keyOf(form), sent: false, fields })
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(keep, 300)
  })
  form.addEventListener('submit', () => timer && keep(), true)
}

function offer(form: HTMLFormElement, name: string, draft: Draft) {
  const notice = copyOf(document.getElementById('script-draft'))
  if (!notice) return
  const after = (said: string) => {
    notice.remove()
    announce(said)
    fieldsOf(form)[0]?.focus()
  }
  const [use, drop] = notice.querySelectorAll('button')
  use?.addEventListener('click', () => {
    fill(form, draft)
    after(word('draft-back'))
  })
  drop?.addEventListener('click', () => {
    localStorage.removeItem(name)
    after(word('draft-gone'))
  })
  form.before(notice)
  announce(notice.querySelector('h2')?.textContent ?? '')
}

function fill(form: HTMLFormElement, { fields, sent, key }: Draft) {
  // Perhaps it did arrive, and only its answer was lost: under its own key it is done once.
  const its = keyField(form)
  if (its && sent) its.value = key

  // Lines that were added to a sheet are asked for before they are filled.
  form.dispatchEvent(new CustomEvent('fill', { detail: fields.map(([name]) => name) }))
  for (const field of fieldsOf(form)) {
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value)
    if (isTicked(field)) field.checked = values.includes(field.value)
    else if (values[0] !== undefined) field.value = values[0]
    const folded = field.closest('details')
    if (folded && (isTicked(field) ? field.checked : field.value)) folded.open = true
  }
  form.dispatchEvent(new Event('input'))
}

function typed(form: HTMLFormElement): [string, string][] {
  return fieldsOf(form)
    .filter((field) => !isTicked(field) || field.checked)
    .map((field): [string, string] => [field.name, field.value])
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('input, textarea, select')].filter(isToKeep)
}

function isTicked(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio'
}

/** Those that change something, but for what is nobody's to find. One that looks for something may have the same address. */
function forms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('form.coupon[method=post]:not([data-private])')]
}

function actionOf(form: HTMLFormElement): string {
  return form.getAttribute('action') ?? ''
}

function keyOf(form: HTMLFormElement): string {
  return keyField(form)?.value ?? ''
}

function keyField(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector('input[name=key]')
}

function names(): string[] {
  return Object.keys(localStorage).filter((name) => ownerOf(name) !== null)
}

function write(name: string, draft: Draft) {
  try {
    localStorage.setItem(name, JSON.stringify(draft))
  } catch {
    // No room on the device: what is typed stays on the page alone, as without us.
  }
}
