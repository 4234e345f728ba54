// A screen that many share: goes back to the wall, or asks whoever came in whether they are still there.

const page = document.documentElement
const { wall, wallTo = '/wall', wallEnd = '/wall', wallStay = '' } = page.dataset
const visit = wall === 'visit'
const after = Number(page.dataset.wallAfter)
const leftAtFirst = Number(page.dataset.wallLeft)
const grace = 30
const began = Date.now()
let touched = began
let told = began
let shown = ''

const voice = window.speechSynthesis
const region = document.getElementById('still')

function show(name: '' | 'still-asks' | 'still-last') {
  if (shown === name) return
  shown = name
  const template = document.getElementById(name)
  const words = template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : null
  region?.replaceChildren(...(words ? [words] : []))
  voice?.cancel()
  if (!words || !voice) return
  const said = new SpeechSynthesisUtterance(region?.querySelector('p')?.textContent ?? '')
  said.lang = page.lang
  voice.speak(said)
}

async function stay() {
  told = Date.now()
  const body = new URLSearchParams({ key: `still-${told}`, quiet: '1' })
  const answer = await fetch(wallStay, { method: 'POST', body }).catch(() => null)
  if (answer && answer.status !== 204) location.replace(wallEnd)
}

function touch() {
  touched = Date.now()
  if (shown !== 'still-asks') return
  show('')
  void stay()
}

function look() {
  const now = Date.now()
  const quiet = (now - touched) / 1000
  if (!visit) {
    if (quiet >= after) location.replace(wallTo)
    return
  }
  const left = leftAtFirst - (now - began) / 1000
  if (left <= 0 || quiet >= after + grace) return location.replace(wallEnd)
  if (left <= 2 * grace) show('still-last')
  else if (quiet >= after) show('still-asks')
  if (touched > told && now - told > 10_000) void stay()
}

for (const kind of ['pointerdown', 'keydown', 'input']) addEventListener(kind, touch, true)
// Nobody comes back to a page out of the browser's memory.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
setInterval(look, 1000)
