import type { FarmLotId } from './ids.ts'

export const moveKinds = ['stall', 'gift', 'loss', 'compost'] as const
export type MoveKind = (typeof moveKinds)[number]

/** Why something was lost: chosen, never written. `other` is of rows older than the choice. */
export type LossWhy = 'damaged' | 'pests' | 'disease' | 'weather' | 'stolen' | 'spoiled' | 'other'

/** Those that may be chosen today. */
export const lossWhys: readonly LossWhy[] = ['damaged', 'pests', 'disease', 'weather', 'stolen', 'spoiled']

/** Where goods go: a gift has somebody who received it, a loss its reason. */
export type Destination =
  | { kind: 'stall' }
  | { kind: 'gift'; toWhom: string }
  | { kind: 'loss'; why: LossWhy }
  | { kind: 'compost' }

export function destinationOf(
  kind: MoveKind,
  { toWhom, why }: { toWhom: string; why: LossWhy | '' },
): Destination {
  if (kind === 'gift') return { kind, toWhom }
  return kind === 'loss' ? { kind, why: why || 'other' } : { kind }
}

/** A part of a lot that went somewhere. `fromStall`: the part of it that was at the stall already. */
export type NewMove = Destination & { lotId: FarmLotId; quantity: number; fromStall: number }
export type Move = NewMove & { id: string }

/** How much of a lot is where. */
export type Balance = Record<MoveKind, number> & { harvested: number; left: number }

/** Where a lot is: harvested = at the stall + given + lost + on the compost + left, whatever the moves. */
export function balanceOf(
  { quantity }: { quantity: number },
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
