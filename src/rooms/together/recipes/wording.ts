import type { View } from '../../../platform/http/env.ts'
import type { PlainKey, Words } from '../../../platform/i18n/words.ts'
import type { Balancing, Shape } from '../rules.ts'
import type { Recipe } from './queries.ts'
import { workedOut } from './rules.ts'

export const shapeNames: Record<Shape, PlainKey> = {
  rota: 'together.shape.rota',
  meeting: 'together.shape.meeting',
  learning: 'together.shape.learning',
  shared_work: 'together.shape.shared_work',
  community_building: 'together.shape.community_building',
}
export const shapeMeanings: Record<Shape, PlainKey> = {
  rota: 'together.shape.rota.meaning',
  meeting: 'together.shape.meeting.meaning',
  learning: 'together.shape.learning.meaning',
  shared_work: 'together.shape.shared_work.meaning',
  community_building: 'together.shape.community_building.meaning',
}
export const accountNames: Record<Balancing, PlainKey> = {
  pot: 'ledger.account.pot',
  commons: 'ledger.account.commons',
  organisation: 'ledger.account.organisation',
}

/** What it comes to in the book, in numbers and with the name of nobody. */
export function sayExample({ w, format }: View, recipe: Recipe): string {
  const { shape, balances } = recipe
  const { gave, received, gets, givesUp, difference } = workedOut(shape, recipe)
  const people = { gave, received, gets: format.minutes(gets), gives: format.minutes(givesUp) }
  return [w(`together.example.${shape}`, people), sayDifference({ w, format }, balances, difference)].join(
    ' ',
  )
}

/** What the balancing account gives or gets, or that all comes out even. */
export function sayDifference(
  { w, format }: Pick<View, 'w' | 'format'>,
  account: Balancing,
  difference: number,
): string {
  if (difference === 0) return w('together.difference.none')
  const length = format.minutes(Math.abs(difference))
  return difference < 0
    ? w('together.difference.gives', { account, length })
    : w('together.difference.gets', { account, length })
}

/** What the two lengths of a recipe are about. */
export function sayLengthLabels(w: Words, shape: Shape) {
  return { giver: w(`together.giver.${shape}`), receiver: w('together.receiver.rota') }
}
