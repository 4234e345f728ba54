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
export type Answer = 'done' | 'not-there' | string

export class Community {
  day = 0
  floor: number | null = null
  entries: Entry[] = []
  balances = new Map<End | 'pot', number>()

  balance(of: End | 'pot'): number {
    return this.balances.get(of) ?? 0
  }

  write(who: Who, giver: End, receiver: End, minutes: number, back: Return): Answer {
    if (giver === 'place' && receiver === 'place') return 'nobody-in-it'
    if (minutes < 1) return 'no-time'
    if (minutes > mostMinutes) return 'too-long'
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
      const left = this.balance(entry.receiver) - entry.minutes
      if (entry.receiver !== 'place' && this.floor !== null && left < this.floor) return 'floor'
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
    if (minutes < 1) return 'no-time'
    if (minutes > mostMinutes) return 'too-long'
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

  /** Days pass; what nobody answered in time is let go on the day after. */
  pass(days: number): void {
    this.day += days
    for (const entry of this.entries)
      if (waits(entry) && this.day > entry.spokeOn + daysOfPatience) entry.state = 'expired'
  }

  private move(from: End | 'pot', to: End | 'pot', minutes: number): void {
    this.balances.set(from, this.balance(from) - minutes)
    this.balances.set(to, this.balance(to) + minutes)
  }
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
