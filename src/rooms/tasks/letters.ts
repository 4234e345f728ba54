import type { Tx } from '../../platform/db/database.ts'
import { linkFrom, type Sender, writeTo } from '../standing/letters.ts'
import type { Taken } from './rules.ts'
import { tasksTaken } from './urls.ts'
import { nameOfTask } from './wording.ts'

type Named = Pick<Taken, 'task' | 'words'>

/** "You look after this from now on": to whoever was given a task. */
export async function tellGiven(
  tx: Tx,
  sender: Sender,
  { to, by, task, endsOn }: { to: string; by: string; task: Named; endsOn: string },
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, to, now, ({ w, format }) => ({
    subject: w('tasks.mail.given.subject', { task: nameOfTask(w, task) }),
    paragraphs: [
      w('tasks.mail.given.words', { by, task: nameOfTask(w, task), day: format.day(endsOn) }),
      w('tasks.mail.any-time'),
      linkFrom(sender, tasksTaken.index.to()),
    ],
  }))
}

/** "Would you take this over?": to whoever is asked. */
export async function askToTakeOver(
  tx: Tx,
  sender: Sender,
  { to, from, task }: { to: string; from: string; task: Named },
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, to, now, ({ w }) => ({
    subject: w('tasks.mail.asked.subject', { name: from }),
    paragraphs: [
      w('tasks.mail.asked.words', { name: from, task: nameOfTask(w, task) }),
      linkFrom(sender, tasksTaken.index.to()),
      w('tasks.mail.no-hurry'),
    ],
  }))
}

/** The answer: to whoever asked. */
export async function tellTakenOver(
  tx: Tx,
  sender: Sender,
  { to, from, task, yes }: { to: string; from: string; task: Named; yes: boolean },
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, to, now, ({ w }) => {
    const told = { name: from, task: nameOfTask(w, task) }
    return yes
      ? { subject: w('tasks.mail.yes.subject', told), paragraphs: [w('tasks.mail.yes.words', told)] }
      : { subject: w('tasks.mail.no.subject', told), paragraphs: [w('tasks.mail.no.words', told)] }
  })
}

/** A month before the end: would you go on? */
export async function askToGoOn(
  tx: Tx,
  sender: Sender,
  { to, task, endsOn }: { to: string; task: Named; endsOn: string },
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, to, now, ({ w, format }) => {
    const told = { task: nameOfTask(w, task), day: format.day(endsOn) }
    return {
      subject: w('tasks.mail.ending.subject', told),
      paragraphs: [
        w('tasks.mail.ending.words', told),
        linkFrom(sender, tasksTaken.index.to()),
        w('tasks.mail.no-hurry'),
      ],
    }
  })
}

/** A steward ended it: with the reason. */
export async function tellEnded(
  tx: Tx,
  sender: Sender,
  { to, by, task, why }: { to: string; by: string; task: Named; why: string },
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, to, now, ({ w }) => ({
    subject: w('tasks.mail.ended.subject', { task: nameOfTask(w, task) }),
    paragraphs: [w('tasks.mail.ended.words', { by, task: nameOfTask(w, task), words: why })],
  }))
}
