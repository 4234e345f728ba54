import { announce, copyOf, who } from './page.ts'

// On a person's own device: reading and writing down without a line, and telling what became of what was kept.

if (who && 'serviceWorker' in navigator && 'caches' in window) begin().catch(() => undefined)

async function begin() {
  await navigator.serviceWorker.register('/sw.js')
  const { active } = await navigator.serviceWorker.ready
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin) && name.includes('?v='))
  active?.postMessage([who, ...files])
  navigator.serviceWorker.addEventListener('message', () => void tell())
  addEventListener('online', () => active?.postMessage([who]))
  await tell()
}

/** What waits, what was written down meanwhile, and what needs a look: above the page, in the house's own words. */
async function tell() {
  const sentences = await (await caches.open('pages')).match('/offline')
  if (!sentences) return
  const page = new DOMParser().parseFromString(await sentences.text(), 'text/html')
  const waiting = await caches.open('waiting')
  const notices: HTMLElement[] = []
  for (const request of await waiting.keys()) {
    const facts = (await waiting.match(request))?.headers
    const outcome = facts?.get('x-outcome')
    const notice = copyOf(page.getElementById(`kept-${outcome}`))
    if (!notice || facts?.get('x-who') !== who) continue
    const link = notice.querySelector('a')
    if (link && outcome === 'written') link.href = facts.get('x-where') ?? link.href
    if (link && outcome === 'look') link.href += request.url.split('/').pop() ?? ''
    notices.push(notice)
    if (outcome !== 'written') continue
    const told = () => {
      notice.dataset.told = ''
      waiting.delete(request)
    }
    // Not at once: whoever is just leaving this page has not read it.
    link?.addEventListener('click', told)
    setTimeout(told, 3_000)
  }
  // Told again, what stood there is replaced; only what was told once and for all stays.
  for (const old of document.querySelectorAll('.kept:not([data-told])')) old.remove()
  document.getElementById('main')?.prepend(...notices)
  const [first] = notices
  if (first) announce(first.querySelector('h2')?.textContent ?? '')
}
