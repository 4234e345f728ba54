import type { BroughtPerson } from '../brought.ts'
import { dayFormat } from '../days.ts'
import type { Problem } from '../problems.ts'
import { readMoment, readSeconds, toMinutes } from './cells.ts'
import type { Table } from './read.ts'

const email = /^[^\s@]+@[^\s@]+$/

/** Everybody the files name, by number: those in the member list, and those only old lines remember. */
export class Members {
  private readonly byNumber = new Map<number, BroughtPerson>()
  private readonly refs = new Map<number, { number: number }>()
  private readonly heard = new Set<number>()
  /** False when there is no member list at all: then nobody can be missing from it. */
  readonly listed: boolean
  constructor(listed: boolean) {
    this.listed = listed
  }
  find(number: number): BroughtPerson | undefined {
    return this.byNumber.get(number)
  }
  put(person: BroughtPerson & { number: number }) {
    this.byNumber.set(person.number, person)
  }
  /** Says once when other lines call them by another name. */
  hear(person: BroughtPerson, name: string, say: (code: 'other-name', args: Problem['args']) => void) {
    const number = person.number ?? 0
    if (name.slice(0, 120) === person.name || this.heard.has(number)) return
    this.heard.add(number)
    say('other-name', { number, name, known: person.name })
  }
  /** One and the same reference for all the lines that name them. */
  refTo(number: number): { number: number } {
    const ref = this.refs.get(number) ?? { number }
    this.refs.set(number, ref)
    return ref
  }
  all(): BroughtPerson[] {
    return [...this.byNumber.values()]
  }
}

export function readMembers(tables: Table[], timeZone: string, problems: Problem[]): Members {
  const members = new Members(tables.length > 0)
  const dayOf = dayFormat(timeZone)
  for (const { file, rows } of tables) {
    for (const { line, cells } of rows) {
      const [number, name, mail, phone, otherPhone, created, , , balance] = cells.map((cell) =>
        cell.trim(),
      ) as [string, string, string, string, string, string, string, string, string]
      const say = (code: Problem['code'], args: Problem['args']) => problems.push({ file, line, code, args })
      const joined = readMoment(created)
      const seconds = readSeconds(balance)
      if (!/^\d{1,9}$/.test(number) || Number(number) === 0) say('number', { value: number })
      else if (name === '') say('name', {})
      else if (!joined) say('date', { value: created })
      else if (seconds === null) say('balance', { value: balance })
      else {
        const balanceMinutes = toMinutes(seconds)
        if (seconds % 60 !== 0) say('rounding', { name, seconds, minutes: balanceMinutes })
        if (mail !== '' && !email.test(mail)) say('email', { value: mail, name })
        const address = email.test(mail) ? mail.slice(0, 254) : null
        if (!address && !phone && !otherPhone) say('no-address', { name })
        const person = {
          number: Number(number),
          name: name.slice(0, 120),
          email: address,
          phone: phone.slice(0, 60),
          otherPhone: otherPhone.slice(0, 60),
          area: '',
          joinedOn: dayOf(joined),
          state: 'here' as const,
          balanceMinutes,
          at: { file, line },
        }
        if (name.length > 120) say('shortened', { value: name.slice(0, 30), letters: 120 })
        if (Math.max(phone.length, otherPhone.length) > 60)
          say('shortened', { value: (phone.length > 60 ? phone : otherPhone).slice(0, 30), letters: 60 })
        const before = members.find(person.number)
        if (before && before.name !== person.name)
          say('number-twice', { number: person.number, one: before.name, other: person.name })
        else if (before && before.balanceMinutes !== balanceMinutes)
          say('file-twice', { number: person.number })
        members.put(person)
      }
    }
  }
  return members
}
