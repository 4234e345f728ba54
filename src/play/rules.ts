/** What two communities agreed on before a journal begins. Accounts are named as the journal names them. */
export type Rules = {
  timeZone: string
  communities: { prefix: string; name: string; address: string | null }[]
  settings: {
    roundingMinutes: number
    wholeSteps: boolean
    oldestDays: number
    floorMinutes: number
    promptMinutes: number
    firstAccompaniedAfter: string
    expireAfterDays: number
  }
  linkMinutes: number
  /** Who looks after things, and since when. */
  brokers: { account: string; since: string }[]
  /** Who may say whose word, from the first day. */
  mandates: { delegate: string; person: string }[]
}

const riverside: Rules = {
  timeZone: 'Europe/London',
  communities: [
    { prefix: 'R', name: 'Riverside Day Service and Time Bank', address: null },
    { prefix: 'H', name: 'Hilltop Neighbours', address: 'hilltop' },
  ],
  settings: {
    roundingMinutes: 15,
    wholeSteps: true,
    oldestDays: 60,
    floorMinutes: -600,
    promptMinutes: 1200,
    firstAccompaniedAfter: '2026-04-01',
    expireAfterDays: 30,
  },
  linkMinutes: 900,
  brokers: [
    { account: 'R-S01', since: '2026-04-01' },
    { account: 'R-S02', since: '2026-04-01' },
    { account: 'R-P07', since: '2026-10-01' },
    { account: 'H-03', since: '2026-04-01' },
  ],
  mandates: [{ delegate: 'R-C01', person: 'R-P03' }],
}

/** The rules that can be played by, by name. */
export const rulesByName: Record<string, Rules> = { riverside }
