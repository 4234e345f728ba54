import type { Actor } from '../../src/platform/auth/actor.ts'
import type { Tx } from '../../src/platform/db/database.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { NotFound } from '../../src/platform/errors.ts'
import { newId } from '../../src/platform/ids.ts'
import {
  confirmExchange,
  rememberDifferently,
  reverseExchange,
  withdrawExchange,
} from '../../src/rooms/exchanges/answer/commands.ts'
import { recordExchange } from '../../src/rooms/exchanges/commands.ts'
import { dayIn, daysLater } from '../../src/rooms/exchanges/durations.ts'
import { settleWaiting } from '../../src/rooms/exchanges/settle.ts'
import { checkBook } from '../../src/rooms/ledger/check.ts'
import { addPerson } from '../../src/rooms/people/commands.ts'
import { moveTime } from '../../src/rooms/pot/commands.ts'
import { askForGrant, carryOutGrant, sayVoice } from '../../src/rooms/pot/grants/commands.ts'
import { settleGrants } from '../../src/rooms/pot/grants/settle.ts'
import { recordTogether, undoTogether } from '../../src/rooms/together/commands.ts'
import { makeRecipe } from '../../src/rooms/together/recipes/commands.ts'
import { buildVillage, type Village } from '../support/village.ts'
import {
  type Answer,
  daysToSpeak,
  type End,
  forCooking,
  forEating,
  type Return,
  voicesNeeded,
  type Who,
} from './community.ts'

const kind = 'gardening'

/** The real thing behind the same acts as the community in memory, in a transaction that is rolled back. */
export class Real {
  readonly ids: string[] = []
  private readonly lunches: string[] = []
  private readonly grants: string[] = []
  private readonly village: Village
  private readonly people: Record<Who, Actor>
  private readonly recipeId: string
  private constructor(village: Village, people: Record<Who, Actor>, recipeId: string) {
    this.village = village
    this.people = people
    this.recipeId = recipeId
  }

  static async open(tx: Tx): Promise<Real> {
    const village = await buildVillage(tx)
    const { quinn, amina, tom, bert, communityId } = village
    const joinedOn = '2026-01-10'
    const personId = await addPerson(tx, quinn, { name: 'Ruth', joinedOn }, village.clock.now)
    const ruth = await village.alsoBroker({ communityId, personId, name: 'Ruth', tasks: new Set() })
    await tx.updateTable('communities').set({ grantVoices: voicesNeeded, grantDays: daysToSpeak }).execute()
    const lunch = { shape: 'rota', name: 'Lunch', balances: 'pot' } as const
    const each = { giverMinutes: forCooking, receiverMinutes: forEating }
    const made = await makeRecipe(tx, quinn, { ...lunch, ...each }, village.clock.now)
    if (!made.ok) throw new Error(made.why)
    return new Real(village, { quinn, ruth, amina, tom, bert }, made.id)
  }

  write(who: Who, giver: End, receiver: End, minutes: number, comeBack: Return): Promise<Answer> {
    const said = {
      giverId: this.id(giver),
      receiverId: this.id(receiver),
      minutes,
      kind,
      comeBack,
      occurredOn: this.today(),
    }
    return this.act(async (tx) => {
      const outcome = await recordExchange(tx, this.people[who], said, this.today(), this.now())
      if (outcome.ok) this.ids.push(outcome.exchangeId)
      return outcome
    })
  }

  confirm(who: Who, place: number, version: number, back: Return | null): Promise<Answer> {
    const said = { exchangeId: this.ids[place] ?? '', version, ...(back && { comeBack: back }) }
    return this.act((tx) => confirmExchange(tx, this.people[who], said, this.now()))
  }

  differently(who: Who, place: number, version: number, minutes: number): Promise<Answer> {
    const said = { exchangeId: this.ids[place] ?? '', version, minutes, words: '' }
    return this.act((tx) => rememberDifferently(tx, this.people[who], said, this.now()))
  }

  withdraw(who: Who, place: number): Promise<Answer> {
    return this.act((tx) => withdrawExchange(tx, this.people[who], this.ids[place] ?? '', this.now()))
  }

  undo(who: Who, place: number): Promise<Answer> {
    const said = { exchangeId: this.ids[place] ?? '', reason: 'a slip', key: newId() }
    return this.act((tx) => reverseExchange(tx, this.people[who], said, this.now()))
  }

  give(who: Who, from: Who, to: Who | 'pot', minutes: number): Promise<Answer> {
    const toId = to === 'pot' ? null : this.people[to].personId
    const move = { kind: toId ? 'gift' : 'donation', fromId: this.people[from].personId, toId } as const
    const said = { ...move, minutes, occurredOn: this.today(), key: newId() }
    return this.act((tx) => moveTime(tx, this.people[who], said, this.today(), this.now()))
  }

  eat(who: Who, cooks: readonly Who[], eaters: readonly Who[]): Promise<Answer> {
    const parts = [
      ...cooks.map(
        (one) => ({ personId: this.people[one].personId, part: 'gave', minutes: forCooking }) as const,
      ),
      ...eaters.map(
        (one) => ({ personId: this.people[one].personId, part: 'received', minutes: forEating }) as const,
      ),
    ]
    const entry = { recipeId: this.recipeId, occurredOn: this.today(), parts }
    return this.act(async (tx) => {
      const outcome = await recordTogether(tx, this.people[who], entry, this.today(), this.now())
      if (outcome.ok) this.lunches.push(outcome.entryId)
      return outcome
    })
  }

  undoLunch(who: Who, place: number): Promise<Answer> {
    const said = { entryId: this.lunches[place] ?? '', reason: 'a slip', key: newId() }
    return this.act((tx) => undoTogether(tx, this.people[who], said, this.now()))
  }

  ask(who: Who, to: Who, minutes: number): Promise<Answer> {
    const said = { toId: this.people[to].personId, minutes, words: 'A lift' }
    return this.act(async (tx) => {
      const outcome = await askForGrant(tx, this.people[who], said, this.today(), this.now())
      if (outcome.ok) this.grants.push(outcome.grantId)
      return outcome
    })
  }

  speak(who: Who, place: number, voice: 'yes' | 'no'): Promise<Answer> {
    const said = { grantId: this.grants[place] ?? '', voice, words: '' }
    return this.act((tx) => sayVoice(tx, this.people[who], said, this.today(), this.now()))
  }

  carryOut(who: Who, place: number): Promise<Answer> {
    const id = this.grants[place] ?? ''
    return this.act((tx) => carryOutGrant(tx, this.people[who], id, this.today(), this.now()))
  }

  async pass(days: number): Promise<void> {
    const { clock, communityId, tx } = this.village
    clock.now = new Date(`${daysLater(this.today(), days)}T11:00:00Z`)
    const community = await tx
      .selectFrom('communities')
      .selectAll()
      .where('id', '=', communityId)
      .executeTakeFirstOrThrow()
    const spoken = {
      id: communityId,
      name: community.name,
      timeZone: community.timeZone,
      language: 'en',
      vocabulary: {},
    } as const
    await settleWaiting(
      tx,
      { community: spoken, baseUrl: null },
      { expireAfterDays: 30, autoConfirmAfterDays: null },
      this.now(),
    )
    await settleGrants(tx, this.now(), null)
  }

  async agreeOnFloor(floorMinutes: number | null): Promise<void> {
    await this.village.tx.updateTable('communities').set({ floorMinutes }).execute()
  }

  /** Where everybody's hours are, and how each entry stands: read from the tables, not through the program. */
  async look() {
    const { tx } = this.village
    const accounts = await tx.selectFrom('accounts').select(['kind', 'personId', 'balanceMinutes']).execute()
    const names = new Map(Object.entries(this.people).map(([who, { personId }]) => [personId, who]))
    const at = (kind: string, personId: string | null) =>
      personId ? (names.get(personId) ?? '') : kind === 'organisation' ? 'place' : kind
    const balances = new Map(accounts.map((a) => [at(a.kind, a.personId), a.balanceMinutes]))
    const rows = await tx
      .selectFrom('exchanges')
      .select(['id', 'state', 'minutes', 'version', 'comeBack'])
      .execute()
    const entries = this.ids.map((id) => rows.find((row) => row.id === id))
    return { balances, entries }
  }

  async brokenRules(): Promise<string[]> {
    const findings = await checkBook(this.village.tx, this.village.communityId)
    return findings.filter(({ broken }) => broken.length > 0).map(({ invariant }) => invariant)
  }

  private async act(work: (tx: Tx) => Promise<{ ok: true } | { ok: false; why: string }>): Promise<Answer> {
    try {
      const outcome = await inTransaction(this.village.tx, async (tx) => {
        const done = await work(tx)
        // As at a real door, a refusal takes back whatever was written before it.
        if (!done.ok) throw new Refused(done.why)
        return done
      })
      return outcome.ok ? 'done' : 'never'
    } catch (error) {
      if (error instanceof Refused) return error.why
      if (error instanceof NotFound) return 'not-there'
      throw error
    }
  }

  private id(end: End): string | null {
    return end === 'place' ? null : this.people[end].personId
  }

  private now(): Date {
    return this.village.clock.now
  }

  private today(): string {
    return dayIn('Europe/London', this.now())
  }
}

class Refused extends Error {
  readonly why: string
  constructor(why: string) {
    super(why)
    this.why = why
  }
}
