// Takes and gives back a folder as often as it can for a while, and writes down when; sometimes it dies with it.
import { appendFileSync } from 'node:fs'
import { takeLock } from '../../src/platform/postgres/lock.ts'

const [folder = '', book = ''] = process.argv.slice(2)
const until = Date.now() + 1200
while (Date.now() < until) {
  const taken = takeLock(folder)
  if (!taken.ok) continue
  appendFileSync(book, `in ${process.pid}\n`)
  if (Math.random() < 0.003) {
    appendFileSync(book, `out ${process.pid}\n`)
    process.kill(process.pid, 'SIGKILL')
  }
  appendFileSync(book, `out ${process.pid}\n`)
  taken.lock.release()
}
