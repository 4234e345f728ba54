export type ArrivalState = 'invited' | 'coming' | 'here' | 'not-now'

export const steps = ['hello', 'met', 'page', 'first', 'known', 'signed', 'here', 'exchange'] as const
export type Step = (typeof steps)[number]

/** How far somebody has come, as the path asks for it. */
export type Progress = {
  saidHello: boolean
  met: boolean
  brings: string
  wouldLike: string
  weBring: string
  weWouldLike: string
  askWords: string
  offerWords: string
  talks: number
  /** Their word on the text that holds now; true where the group has no text yet. */
  signed: boolean
  here: boolean
  /** An exchange of theirs stands. */
  didSomething: boolean
}

/** So many who know somebody are talked with. */
export const talksWanted = 2

export type OnThePath = { step: Step; state: 'done' | 'now' | 'later' }

/** The path with what is done; the first that is not is what comes next. In which order they are done does not matter. */
export function pathOf(progress: Progress): OnThePath[] {
  const done = doneOf(progress)
  const next = steps.find((step) => !done[step])
  return steps.map((step) => ({ step, state: done[step] ? 'done' : step === next ? 'now' : 'later' }))
}

/** What comes next; null at the end of the path. */
export function nextStep(progress: Progress): Step | null {
  return pathOf(progress).find(({ state }) => state === 'now')?.step ?? null
}

/** What is still missing before somebody is here: the same for everybody, whoever they are and whatever they are paid. */
export function missingBefore(progress: Progress): Step[] {
  const done = doneOf(progress)
  return steps.slice(0, steps.indexOf('here')).filter((step) => !done[step])
}

function doneOf(progress: Progress): Record<Step, boolean> {
  const { brings, wouldLike, weBring, weWouldLike, askWords, offerWords, talks } = progress
  return {
    hello: progress.saidHello,
    met: progress.met,
    page: [brings, wouldLike, weBring, weWouldLike].every((words) => words !== ''),
    first: askWords !== '' && offerWords !== '',
    known: talks >= talksWanted,
    signed: progress.signed,
    here: progress.here,
    exchange: progress.here && progress.didSomething,
  }
}

export type Whom = { state: ArrivalState; welcomerId: string | null; personId: string | null }

/** Who welcomes somebody, and brokers, do what the path asks for, as long as they are on it. */
export function mayHelp(whom: Whom, who: { personId: string; isBroker: boolean }): boolean {
  const underWay = whom.state === 'coming' || whom.state === 'invited'
  return underWay && (who.isBroker || whom.welcomerId === who.personId)
}

/** Who may read somebody's path: those two, and they themselves. */
export function maySee(whom: Whom, who: { personId: string; isBroker: boolean }): boolean {
  return who.isBroker || whom.welcomerId === who.personId || whom.personId === who.personId
}

/** Somebody else than themselves knows them; nobody counts twice. */
export function whyNotKnown(
  name: string,
  { ofWhom, others }: { ofWhom: string; others: readonly string[] },
): 'themselves' | 'twice' | null {
  const said = name.trim().toLowerCase()
  if (said === ofWhom.trim().toLowerCase()) return 'themselves'
  return others.some((other) => other.trim().toLowerCase() === said) ? 'twice' : null
}
