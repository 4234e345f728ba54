import { copyOf, say, who } from './page.ts'

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
  for (const old of document.querySelectorAll('.kept')) old.remove()
  const sentences = await (await caches.open('pages')).match('/offline')
  if (!sentences) return
  const page = new DOMParser().parseFromString(await sentences.text(), 'text/html')
  const waiting = await caches.open('waiting')
  for (const request of await waiting.keys()) {
    const facts = (await waiting.match(request))?.headers
    const notice = copyOf(page.getElementById(`kept-${facts?.get('x-outcome')}`))
    if (!notice || facts?.get('x-who') !== who) continue
    const key = request.url.split('/').pop() ?? ''
    const link = notice.querySelector('a')
    const isWritten = facts.get('x-outcome') === 'written'
    if (link)
      link.href = isWritten ? (facts.get('x-where') ?? '/exchanges') : `${link.getAttribute('href')}${key}`
    document.getElementById('main')?.prepend(notice)
    say(notice.querySelector('h2')?.textContent ?? '')
    if (isWritten) await waiting.delete(request)
  }
}
