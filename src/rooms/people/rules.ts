import { holdsKeys, type Task } from '../../platform/auth/actor.ts'
import type { State } from '../standing/rules.ts'

export type { State }

export type Somebody = { personId: string; isBroker: boolean; isSteward: boolean }
export type Whom = { id: string; state: State; tasks: readonly Task[] }

/** Whether they take part: in the directory, on the board, with a way in. */
export function isAround({ state }: Pick<Whom, 'state'>): boolean {
  return state === 'here' || state === 'resting'
}

/** What is said of somebody is their own to change; a broker's too, for people who do not use the page themselves. */
export function mayDescribe(whom: Pick<Whom, 'id'>, who: Somebody): boolean {
  return whom.id === who.personId || who.isBroker
}

/** How to reach somebody is for them and for brokers. */
export const mayReach = mayDescribe

/**
 * Links for signing in go to the address, so whoever may change it could come in as that person. Of somebody who looks
 * after things for everybody and holds the keys to them, nobody but they themselves may.
 */
export function mayChangeEmail(whom: Pick<Whom, 'id' | 'tasks'>, who: Somebody): boolean {
  return whom.id === who.personId || (who.isBroker && !holdsKeys(whom.tasks))
}

export type WhyNotMove = 'by-a-broker' | 'by-a-steward'

/**
 * Why somebody's state cannot be changed so, or null. Resting and being here again is one's own to say, or a broker's.
 * Moving on ends one's way in, so somebody else says it with them: a broker, and for somebody who looks after things
 * for everybody a broker who is a steward, so that no task is left lying.
 */
export function whyNotMove(whom: Whom, to: State, who: Somebody): WhyNotMove | null {
  if (to !== 'moved_on') return null
  if (whom.id === who.personId || !who.isBroker) return 'by-a-broker'
  return holdsKeys(whom.tasks) && !who.isSteward ? 'by-a-steward' : null
}

/** Whether there is anything to move for somebody at all: for anybody else it is not there. */
export function mayMove(whom: Whom, who: Somebody): boolean {
  return mayDescribe(whom, who) && whom.state !== 'remembered'
}

/** Where somebody could go from here, as this visitor may say it. */
export function movesFor(whom: Whom, who: Somebody): State[] {
  if (!mayMove(whom, who)) return []
  const others = (['here', 'resting', 'moved_on'] as const).filter((state) => state !== whom.state)
  return others.filter((state) => whyNotMove(whom, state, who) === null)
}

/** Where a change of somebody's state leads back to, as whoever made it may say; null where that would not bring all of it back. */
export function undoneMove(before: Whom, to: State, who: Somebody): State | null {
  if (to === before.state || before.state === 'remembered') return null
  // Tasks that were given back are taken on again, not undone.
  if (to === 'moved_on' && before.tasks.length > 0) return null
  return whyNotMove({ ...before, state: to }, before.state, who) === null ? before.state : null
}

type Hat = { words: string; hidden: boolean }

/** The hats somebody lets others see, in their own order. */
export function shownHats<H extends Hat>(hats: readonly H[]): H[] {
  return hats.filter(({ hidden }) => !hidden)
}

/** What others see first. */
export function firstShown<H extends Hat>(hats: readonly H[]): H | undefined {
  return hats.find(({ hidden }) => !hidden)
}
