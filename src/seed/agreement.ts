import type { Actor } from '../platform/auth/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Language, languages } from '../platform/i18n/words.ts'
import {
  keyInSignature,
  proposeStartingText,
  proposeText,
  recordAgreed,
  signWithTap,
  wordProposal,
} from '../rooms/agreement/commands.ts'
import type { How, Wording } from '../rooms/agreement/rules.ts'
import { startingTexts } from '../rooms/agreement/starting.ts'
import { villagers } from './people.ts'

type Village = { actors: Map<string, Actor>; now: Date }
type Happening = { ago: number; happens: (tx: Tx, village: Village) => Promise<void> }

const day = 24 * 60 * 60 * 1000
const firstText = 398
const secondText = 352
/** Everybody who had signed by then gave their word again on a lunch, but for one who was away. */
const askedAgain = 100
const wasAway = 'Arthur'
/** New here, and met only lately. */
const notYet = ['Nye']

const shared: Record<Language, string> = {
  en: 'We cook, wash up and set out the chairs together. Everyone does their bit.',
  'en-easy': 'We cook and wash up together. We all put out the chairs. Everyone does their bit.',
  cy: 'Rydyn ni’n coginio, yn golchi’r llestri ac yn gosod y cadeiriau gyda’n gilydd. Mae pawb yn gwneud eu rhan.',
}
const onPaper: Record<string, { how: Exclude<How, 'tap'>; witness: string; keptWhere: string }> = {
  Bert: { how: 'mark', witness: 'Mick', keptWhere: 'The green folder in the kitchen' },
  Len: { how: 'mark', witness: 'Quinn', keptWhere: 'The green folder in the kitchen' },
  Elsie: { how: 'voice', witness: 'Tom', keptWhere: 'On Quinn’s telephone' },
  Peggy: { how: 'witness', witness: 'Olu', keptWhere: '' },
  Arthur: { how: 'mark', witness: 'Hattie', keptWhere: 'The green folder in the kitchen' },
}

/** How Riverside came to its agreement, who gave their word on it, and what somebody would change now. Days ago. */
export function agreementStory(): Happening[] {
  const current = { id: '' }
  const signs = (ago: number, name: string): Happening => ({
    ago,
    happens: (tx, village) => sign(tx, village, current.id, name, ago),
  })
  return [
    {
      ago: firstText,
      happens: async (tx, village) => {
        current.id = await beginWith(tx, village)
      },
    },
    {
      ago: secondText,
      happens: async (tx, village) => {
        current.id = await addWashingUp(tx, village)
      },
    },
    ...villagers
      .filter(({ name }) => !notYet.includes(name))
      .flatMap(({ name, since }) => {
        const first = Math.min(since - 3, secondText - 7)
        const old = first > askedAgain + 60
        return [signs(first, name), ...(old && name !== wasAway ? [signs(askedAgain, name)] : [])]
      }),
    { ago: 6, happens: (tx, village) => proposeQuiet(tx, village) },
  ]
}

async function beginWith(tx: Tx, { actors, now }: Village): Promise<string> {
  const when = daysBefore(now, firstText)
  const quinn = actors.get('Quinn')!
  const { versionId } = await proposeStartingText(tx, quinn, when)
  const decision = { presentCount: 7, agreedCount: 7, present: 'The first seven of us, round one table' }
  mustHold(
    await recordAgreed(tx, quinn, { versionId, agreedOn: dayOf(when), ...decision }, dayOf(when), when),
  )
  return versionId
}

async function addWashingUp(tx: Tx, { actors, now }: Village): Promise<string> {
  const when = daysBefore(now, secondText)
  const [mick, quinn] = [actors.get('Mick')!, actors.get('Quinn')!]
  const withIt = (language: Language): Wording => {
    const { ours, ...rest } = startingTexts[language]
    return { ...rest, ours: `${ours}\n${shared[language]}` }
  }
  const why = 'The washing up is always done by the same three people.'
  const proposed = await proposeText(tx, mick, { language: 'en', wording: withIt('en'), why }, when)
  const { versionId } = proposed
  for (const language of languages.filter((one) => one !== 'en'))
    mustHold(await wordProposal(tx, mick, { versionId, language, wording: withIt(language) }, when))
  const decision = {
    presentCount: 14,
    agreedCount: 12,
    present: 'Everybody at Thursday lunch, and Bert by telephone',
  }
  mustHold(
    await recordAgreed(tx, quinn, { versionId, agreedOn: dayOf(when), ...decision }, dayOf(when), when),
  )
  return versionId
}

async function sign(tx: Tx, { actors, now }: Village, versionId: string, name: string, ago: number) {
  const when = daysBefore(now, ago)
  const today = dayOf(when)
  const actor = actors.get(name)!
  const seen = onPaper[name]
  if (!seen) return mustHold(await signWithTap(tx, actor, { versionId, readIn: 'en', today }, when))
  const said = { ...seen, versionId, personId: actor.personId, readIn: 'en-easy', signedOn: today }
  mustHold(await keyInSignature(tx, actors.get('Quinn')!, said, today, when))
}

/** Kate would like a promise more. It is written in English only, so the group cannot decide yet. */
async function proposeQuiet(tx: Tx, { actors, now }: Village) {
  const { mine, ours, opening } = startingTexts.en
  const kept = mine.replace(
    'I keep to what we arranged, or ring in good time.',
    'I keep to what we arranged, or say so as soon as I can.',
  )
  const wording = {
    opening,
    mine: kept,
    ours: `${ours}\n${shared.en}\nThere is always a quiet corner, and nobody asks why.`,
  }
  const why = 'Not everybody can ring. And I would come more often if there was somewhere quiet.'
  await proposeText(tx, actors.get('Kate')!, { language: 'en', wording, why }, daysBefore(now, 6))
}

function mustHold(outcome: { ok: true } | { ok: false; why: string }) {
  if (!outcome.ok) throw new Error(`the story does not hold: ${outcome.why}`)
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day)
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
