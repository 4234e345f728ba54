import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser for the journeys: the one named, one that is there, or one the system's package manager brings. */
export function findChromium(): string {
  const named = process.env.BOTHWAYS_CHROMIUM
  const there = [named, ...places].find((at) => at && existsSync(at))
  if (there) return there
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('Installing Chromium for the tests in a browser.')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (existsSync(places[0]!)) return places[0]!
  }
  console.error(
    'The tests need a Chromium. Install one (on Debian: sudo apt-get install chromium), or name one with BOTHWAYS_CHROMIUM.',
  )
  process.exit(1)
}
