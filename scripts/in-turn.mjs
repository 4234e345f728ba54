// One at a time, also for two starts in the same instant. Whoever has the turn touches its file every second; a file
// that nobody touches belongs to a start that was killed.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const forgottenAfter = 5000

/** Does `work` when nobody else does. `turn.note(pid)` says who works for us, to be stopped if we are killed. */
export async function inTurn(file, work) {
  mkdirSync(path.dirname(file), { recursive: true })
  await takeTurn(file)
  const beat = setInterval(() => touch(file), 1000)
  const leave = () => rmSync(file, { force: true })
  process.on('exit', leave)
  try {
    return await work({ note: (pid) => writeFileSync(file, String(pid ?? '')) })
  } finally {
    clearInterval(beat)
    process.off('exit', leave)
    leave()
  }
}

async function takeTurn(file) {
  let hasSaidSo = false
  for (;;) {
    try {
      writeFileSync(file, '', { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - touched > forgottenAfter) {
      await endHelper(Number(readFileSync(file, 'utf8')))
      rmSync(file, { force: true })
      continue
    }
    if (!hasSaidSo) console.error('Waiting for an earlier start that is still installing.')
    hasSaidSo = true
    await sleep(250)
  }
}

/** An npm that outlived its start would take away what we install. */
async function endHelper(pid) {
  while (pid > 0 && isNpm(pid)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      return // gone meanwhile
    }
    await sleep(100)
  }
}

function isNpm(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('npm')
  } catch {
    return false
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // somebody took the file away by hand
  }
}

function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
