/**
 * A community in memory, as the written rules say it should behave: who may say what, and where the hours are then. It
 * shares nothing with the program it is compared with, and knows no database.
 */
export type Who = 'quinn' | 'ruth' | 'amina' | 'tom' | 'bert'
export const everybody: readonly Who[] = ['quinn', 'ruth', 'amina', 'tom', 'bert']
const brokers: readonly Who[] = ['quinn', 'ruth']
const mostMinutes = 1440
const daysOfPatience = 30

export type End = Who | 'place'
export type Return = 'hours' | 'pot' | 'thanks'
type State = 'recorded' | 'talk' | 'confirmed' | 'withdrawn' | 'expired' | 'reversed'
export type Entry = {
  giver: End
  receiver: End
  minutes: number
  back: Return
  state: State
  version: number
  writtenBy: Who
  spoke: Who
  /** The end whose word stands; the other is asked. Null: somebody outside wrote it for both. */
  wordOf: 'giver' | 'receiver' | null
  spokeOn: number
}
/** Hours asked for out of the pot. */
export type Grant = {
  to: Who
  minutes: number
  askedOn: number
  voices: Map<Who, 'yes' | 'no'>
  state: 'open' | 'agreed' | 'declined' | 'given'
}
export type Lunch = { cooks: readonly Who[]; eaters: readonly Who[]; undone: boolean }
export const forCooking = 90
export const forEating = 15
export const voicesNeeded = 2
export const daysToSpeak = 1
export type Answer = 'done' | 'not-there' | string

export class Community {
  day = 0
  floor: number | null = null
  entries: Entry[] = []
  grants: Grant[] = []
  lunches: Lunch[] = []
  balances = new Map<End | 'pot', number>()

  balance(of: End | 'pot'): number {
    return this.balances.get(of) ?? 0
  }

  write(who: Who, giver: End, receiver: End, minutes: number, back: Return): Answer {
    if (giver === 'place' && receiver === 'place') return 'nobody-in-it'
    const why = whyNotMinutes(minutes)
    if (why) return why
    if (giver === receiver) return 'same-person'
    if (who !== giver && who !== receiver && !isBroker(who)) return 'not-part-of-it'
    const wordOf = who === giver ? 'giver' : who === receiver ? 'receiver' : null
    this.entries.push({
      giver,
      receiver,
      minutes,
      // Whoever was helped does not choose for whoever gave.
      back: wordOf === 'receiver' ? 'hours' : back,
      state: 'recorded',
      version: 1,
      writtenBy: who,
      spoke: who,
      wordOf,
      spokeOn: this.day,
    })
    return 'done'
  }

  confirm(who: Who, entry: Entry, version: number, back: Return | null): Answer {
    if (!maySee(who, entry)) return 'not-there'
    if (!waits(entry)) return 'already-settled'
    if (version !== entry.version) return 'changed-meanwhile'
    const end = endOf(who, entry)
    if (who === entry.spoke || (end !== null && end === entry.wordOf)) return 'own-word'
    const speaksForGiver = end === null ? entry.wordOf !== 'giver' : end === 'giver'
    const chosen = back !== null && speaksForGiver ? back : entry.back
    if (chosen !== 'thanks') {
      if (entry.receiver !== 'place' && this.isTooLow(entry.receiver, -entry.minutes)) return 'floor'
      this.move(entry.receiver, chosen === 'pot' ? 'pot' : entry.giver, entry.minutes)
    }
    entry.back = chosen
    entry.state = 'confirmed'
    return 'done'
  }

  differently(who: Who, entry: Entry, version: number, minutes: number): Answer {
    if (!maySee(who, entry)) return 'not-there'
    if (!waits(entry)) return 'already-settled'
    if (version !== entry.version) return 'changed-meanwhile'
    const end = endOf(who, entry)
    const putsOwnRight = entry.state === 'talk' && end !== null
    if (who === entry.spoke && !putsOwnRight) return 'own-word'
    const why = whyNotMinutes(minutes)
    if (why) return why
    if (minutes === entry.minutes) return 'nothing-different'
    // Somebody outside speaks for whoever was asked.
    const asked = entry.wordOf === null ? null : entry.wordOf === 'giver' ? 'receiver' : 'giver'
    Object.assign(entry, {
      minutes,
      state: 'talk',
      version: entry.version + 1,
      spoke: who,
      wordOf: end ?? asked,
      spokeOn: this.day,
    })
    return 'done'
  }

  withdraw(who: Who, entry: Entry): Answer {
    if (!maySee(who, entry)) return 'not-there'
    if (!waits(entry)) return 'already-settled'
    if (who !== entry.writtenBy && !isBroker(who)) return 'not-there'
    entry.state = 'withdrawn'
    return 'done'
  }

  undo(who: Who, entry: Entry): Answer {
    if (!isBroker(who)) return 'not-there'
    if (entry.state !== 'confirmed') return 'not-settled'
    if (entry.back !== 'thanks')
      this.move(entry.back === 'pot' ? 'pot' : entry.giver, entry.receiver, entry.minutes)
    entry.state = 'reversed'
    return 'done'
  }

  /** Hours given away, to somebody or to everybody: one's own, and a broker may for others. */
  give(who: Who, from: Who, to: Who | 'pot', minutes: number): Answer {
    const why = whyNotMinutes(minutes)
    if (why) return why
    if (from === to) return 'same-person'
    if (who !== from && !isBroker(who)) return 'not-allowed'
    if (this.isTooLow(from, -minutes)) return 'floor'
    this.move(from, to, minutes)
    return 'done'
  }

  /** Whoever cooked is given something for it out of the pot, whoever ate gives something to it. */
  eat(who: Who, cooks: readonly Who[], eaters: readonly Who[]): Answer {
    if (cooks.length + eaters.length === 0) return 'nobody-in-it'
    if (!isBroker(who)) return 'not-allowed'
    const lunch = { cooks, eaters, undone: false }
    if (eaters.some((one) => this.isTooLow(one, changeOf(lunch, one)))) return 'floor'
    for (const one of everybody) this.move('pot', one, changeOf(lunch, one))
    this.lunches.push(lunch)
    return 'done'
  }

  undoLunch(who: Who, lunch: Lunch): Answer {
    if (!isBroker(who)) return 'not-there'
    if (lunch.undone) return 'already-undone'
    for (const one of everybody) this.move(one, 'pot', changeOf(lunch, one))
    lunch.undone = true
    return 'done'
  }

  ask(to: Who, minutes: number): Answer {
    const why = whyNotMinutes(minutes)
    if (why) return why
    if (this.grants.some((one) => one.to === to && (one.state === 'open' || one.state === 'agreed')))
      return 'asked-already'
    this.grants.push({ to, minutes, askedOn: this.day, voices: new Map(), state: 'open' })
    return 'done'
  }

  speak(who: Who, grant: Grant, voice: 'yes' | 'no'): Answer {
    if (grant.state !== 'open') return 'settled-already'
    if (who === grant.to) return 'receives'
    grant.voices.set(who, voice)
    this.settle(grant)
    return 'done'
  }

  carryOut(who: Who, grant: Grant): Answer {
    if (!isBroker(who)) return 'not-there'
    if (grant.state !== 'agreed') return grant.state === 'given' ? 'given-already' : 'not-agreed'
    if (who === grant.to) return 'self-dealing'
    this.move('pot', grant.to, grant.minutes)
    grant.state = 'given'
    return 'done'
  }

  /** Days pass; what nobody answered in time is let go on the day after. */
  pass(days: number): void {
    this.day += days
    for (const entry of this.entries)
      if (waits(entry) && this.day > entry.spokeOn + daysOfPatience) entry.state = 'expired'
    for (const grant of this.grants) this.settle(grant)
  }

  /** Enough have spoken for long enough: more yes than no is a yes. Too few, and the days are over: nothing comes of it. */
  private settle(grant: Grant): void {
    if (grant.state !== 'open') return
    const yes = [...grant.voices.values()].filter((voice) => voice === 'yes').length
    const isHeard = grant.voices.size >= voicesNeeded
    if (isHeard && this.day >= grant.askedOn + daysToSpeak)
      grant.state = yes > grant.voices.size - yes ? 'agreed' : 'declined'
    if (!isHeard && this.day > grant.askedOn + daysOfPatience) grant.state = 'declined'
  }

  private isTooLow(of: End, change: number): boolean {
    return this.floor !== null && this.balance(of) + change < this.floor
  }

  private move(from: End | 'pot', to: End | 'pot', minutes: number): void {
    this.balances.set(from, this.balance(from) - minutes)
    this.balances.set(to, this.balance(to) + minutes)
  }
}

function whyNotMinutes(minutes: number): 'no-time' | 'too-long' | null {
  if (minutes < 1) return 'no-time'
  return minutes > mostMinutes ? 'too-long' : null
}

function changeOf({ cooks, eaters }: Lunch, one: Who): number {
  return (cooks.includes(one) ? forCooking : 0) - (eaters.includes(one) ? forEating : 0)
}

function isBroker(who: Who): boolean {
  return brokers.includes(who)
}

function endOf(who: Who, { giver, receiver }: Entry): 'giver' | 'receiver' | null {
  return who === giver ? 'giver' : who === receiver ? 'receiver' : null
}

function maySee(who: Who, entry: Entry): boolean {
  return isBroker(who) || endOf(who, entry) !== null
}

function waits({ state }: Entry): boolean {
  return state === 'recorded' || state === 'talk'
}
