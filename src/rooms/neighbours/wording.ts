import type { View } from '../../platform/http/env.ts'

/** What we keep for them is what they gave us and did not get back. */
export function sayBalance({ w, format }: View, name: string, minutes: number): string {
  if (minutes === 0) return w('neighbours.balance.even')
  const length = format.minutes(Math.abs(minutes))
  return w(minutes > 0 ? 'neighbours.balance.we-owe' : 'neighbours.balance.they-owe', { name, length })
}
