import type { Db } from './platform/db/database.ts'
import type { JobHandlers } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { carryMails, type Postman } from './platform/mail.ts'
import { runImport } from './rooms/community/imports/run.ts'
import { settleExchanges } from './rooms/exchanges/settle.ts'
import { forgetArrivals } from './rooms/joining/retention.ts'
import { closeResting } from './rooms/leaving/resting.ts'
import { checkBooks } from './rooms/ledger/checks/nightly.ts'
import { settleGrants } from './rooms/pot/grants/settle.ts'
import { settleTasks } from './rooms/tasks/settle.ts'
import { sweepTellings } from './rooms/telling/sweep.ts'
import { creditEverywhere } from './rooms/together/standing/commands.ts'
import { sweepSignIn } from './rooms/welcome/sweep.ts'

type Needs = {
  db: Db
  now: () => Date
  log: Log
  /** Where links in letters lead, without a slash at the end. */
  baseUrl: string
  post: Postman
  mailFrom: string
}

/** What is done in the background, by name. */
export function jobHandlers({ db, now, log, baseUrl, post, mailFrom }: Needs): JobHandlers {
  return {
    'send-mails': async () => {
      await carryMails(db, post, mailFrom, now, log)
    },
    'settle-exchanges': () => settleExchanges(db, now(), baseUrl),
    'settle-grants': () => settleGrants(db, now(), baseUrl),
    'settle-tasks': () => settleTasks(db, now(), baseUrl),
    'close-resting-accounts': () => closeResting(db, now()),
    import: ({ communityId, runId }) =>
      runImport(db, { communityId: communityId ?? '', runId: runId ?? '' }, now),
    'credit-standing-roles': () => creditEverywhere(db, now()),
    sweep: async () => {
      await sweepSignIn(db, now())
      await forgetArrivals(db, now())
      await sweepTellings(db, now(), baseUrl)
    },
    'check-books': () => checkBooks(db, now, baseUrl),
  }
}
