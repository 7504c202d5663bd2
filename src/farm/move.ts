import type { Lot } from './lot.ts'

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

/** Where goods go: a gift has somebody who received it, a loss its reason. */
export type Destination =
  | { kind: 'stall' }
  | { kind: 'gift'; toWhom: string }
  | { kind: 'loss'; why: string }
  | { kind: 'compost' }

export function destinationOf(kind: MoveKind, { toWhom, why }: { toWhom: string; why: string }): Destination {
  if (kind === 'gift') return { kind, toWhom }
  return kind === 'loss' ? { kind, why } : { kind }
}

/** A part of a lot that went somewhere. `fromStall`: the part of it that was at the stall already. */
export type NewMove = Destination & { lotId: string; quantity: number; fromStall: number }
export type Move = NewMove & { id: string }

/** How much of a lot is where. */
export type Balance = Record<MoveKind, number> & { harvested: number; left: number }

/** Where a lot is: harvested = at the stall + given + lost + on the compost + left, whatever the moves. */
export function balanceOf(
  { quantity }: Pick<Lot, 'quantity'>,
  moves: readonly Pick<Move, 'kind' | 'quantity' | 'fromStall'>[],
): Balance {
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
