import type { Day } from '#platform/time'
import { writeCount, writeNumber } from '#platform/i18n'
import type { Unit } from './vegetable.ts'

export const moveKinds = ['stall', 'gift', 'loss', 'compost'] as const
export type MoveKind = (typeof moveKinds)[number]

export const moveWords: Record<MoveKind, string> = {
  stall: 'À l’étal',
  gift: 'Donné',
  loss: 'Perdu',
  compost: 'Au compost',
}

/** Why something was lost: chosen, never written. */
export const lossWhys = [
  'Abîmé à la récolte',
  'Limaces ou insectes',
  'Maladie',
  'Gel ou chaleur',
  'Volé',
  'Gâté avant d’être vendu',
] as const

/** What was harvested of one crop at one time, under one number. */
export type Lot = {
  id: string
  farmId: string
  number: string
  cropId: string
  vegetable: string
  variety: string
  bedId: string
  bedName: string
  harvestedOn: Day
  unit: Unit
  quantity: number
  bestBefore: Day
  byPerson: string | null
  recalledAt: Date | null
}

/** Where a part of a lot went. `fromStall`: the part of it that was at the stall already. */
export type Move = {
  id: string
  lotId: string
  kind: MoveKind
  quantity: number
  fromStall: number
  toWhom: string
  why: string
}

export type Balance = Record<MoveKind, number> & { harvested: number; left: number }

/** Where a lot is: harvested = at the stall + given + lost + on the compost + left, whatever the moves. */
export function balanceOf({ quantity }: Pick<Lot, 'quantity'>, moves: readonly Move[]): Balance {
  const balance: Balance = { harvested: quantity, stall: 0, gift: 0, loss: 0, compost: 0, left: quantity }
  for (const move of moves) {
    balance[move.kind] += move.quantity
    balance.stall -= move.fromStall
    balance.left -= move.quantity - move.fromStall
  }
  return balance
}

/**
 * How much of a new move comes from the stall: what is left goes first. Undefined when there is not that much: nothing goes to the stall
 * that is there already.
 */
export function takenFromStall(
  { left, stall }: Balance,
  kind: MoveKind,
  quantity: number,
): number | undefined {
  const fromStall = Math.max(0, quantity - left)
  return fromStall > (kind === 'stall' ? 0 : stall) ? undefined : fromStall
}

/** 'F-260602-03': the letter of the farm, the day, the rank in the day. */
export const lotNumber = (letter: string, on: Day, rank: number): string =>
  `${letter}-${on.slice(2).replaceAll('-', '')}-${String(rank).padStart(2, '0')}`

/** '12,5 kg', '18 pièces', '1 botte' */
export function writeQuantity(quantity: number, unit: Unit): string {
  if (unit === 'piece') return writeCount(quantity, 'pièce')
  if (unit === 'bunch') return writeCount(quantity, 'botte')
  if (quantity < 1000) return `${writeNumber(quantity)}\u00A0g`
  return `${writeNumber(Math.round(quantity / 10) / 100)}\u00A0kg`
}
