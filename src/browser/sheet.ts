import { numbered } from './sheet-rules.ts'

// More lines on a sheet without another page. Without script the same button asks the house for them.

const most = 50
const table = document.querySelector<HTMLTableSectionElement>('table.entry tbody')
const form = table?.closest('form')
const more = form?.querySelector<HTMLButtonElement>('button[name=do][value=more]')
const count = form?.querySelector<HTMLInputElement>('input[name=lines]')

more?.addEventListener('click', (event) => {
  // At the end the house says how many there may be.
  if (!table || table.rows.length >= most) return
  event.preventDefault()
  const line = addLine()
  document.getElementById(`giver-${line}`)?.focus()
})

form?.addEventListener('fill', (event) => {
  if (!(event instanceof CustomEvent) || !Array.isArray(event.detail)) return
  const lines = event.detail.map((name) => Number(/^giver-(\d+)$/.exec(String(name))?.[1] ?? 0))
  while (table && table.rows.length < Math.min(Math.max(...lines), most)) addLine()
})

function addLine(): number {
  const last = table?.lastElementChild
  const line = (table?.children.length ?? 0) + 1
  const row = last?.cloneNode(true)
  if (!(row instanceof HTMLElement)) return line
  for (const problem of row.querySelectorAll('.govuk-error-message')) problem.remove()
  const number = row.querySelector('th')?.lastChild
  if (number) number.textContent = String(line)
  for (const field of row.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLLabelElement>(
    'input, select, label',
  )) {
    for (const name of ['id', 'name', 'for', 'aria-label'])
      if (field.hasAttribute(name)) field.setAttribute(name, numbered(field.getAttribute(name) ?? '', line))
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
    field.classList.remove('govuk-input--error', 'govuk-select--error')
    if ('value' in field) field.value = ''
  }
  table?.append(row)
  if (count) count.value = String(line)
  return line
}
