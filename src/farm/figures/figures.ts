import type { Lot } from '../lot.ts'
import { balanceOf, moveKinds, type Balance, type Move, type MoveKind } from '../move.ts'
import { french } from '../sentences.fr.ts'
import { vegetables, type Unit } from '../vegetable-calendar.ts'

/** What was harvested of one vegetable in one month, and where it is: moves count in the month of their lot. */
export type Tally = Balance & { month: string; vegetable: string; unit: Unit }

/** Given to whom, or lost why: how much of each vegetable. */
export type Reason = {
  kind: Extract<MoveKind, 'gift' | 'loss'>
  words: string
  vegetable: string
  unit: Unit
  quantity: number
}

const amounts = [...moveKinds, 'harvested', 'left'] as const

/** By month and vegetable, the oldest month first. */
export function tallyOf(lots: readonly Lot[], moves: readonly Move[]): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const lot of lots) {
    const [month, { vegetable, unit }] = [lot.harvestedOn.slice(0, 7), lot]
    const balance = balanceOf(
      lot,
      moves.filter((one) => one.lotId === lot.id),
    )
    const key = `${month} ${vegetable} ${unit}`
    const before = tallies.get(key)
    const sum = { ...balance, month, vegetable, unit }
    if (before) for (const amount of amounts) sum[amount] += before[amount]
    tallies.set(key, sum)
  }
  return [...tallies.keys()].toSorted().flatMap((key) => tallies.get(key) ?? [])
}

/** In the order of the calendar, which is that of their names. */
const byName = (a: Tally, b: Tally): number => rankOf(a.vegetable) - rankOf(b.vegetable)
const rankOf = (key: string) => vegetables.findIndex((one) => one.key === key)

/** The months of a year put together, by vegetable. */
export function yearOf(tallies: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>()
  for (const tally of tallies) {
    const key = `${tally.vegetable} ${tally.unit}`
    const before = sums.get(key)
    const sum = { ...tally, month: tally.month.slice(0, 4) }
    if (before) for (const amount of amounts) sum[amount] += before[amount]
    sums.set(key, sum)
  }
  return [...sums.values()].toSorted(byName)
}

/** To whom it was given and why it was lost, by vegetable. */
export function reasonsOf(lots: readonly Lot[], moves: readonly Move[]): Reason[] {
  const sums = new Map<string, Reason>()
  for (const move of moves) {
    const lot = lots.find(({ id }) => id === move.lotId)
    if (!lot || (move.kind !== 'gift' && move.kind !== 'loss')) continue
    const { vegetable, unit } = lot
    const { kind, quantity } = move
    const words = move.kind === 'gift' ? move.toWhom : french.losses[move.why]
    const key = [kind, words, vegetable, unit].join('\n')
    const before = sums.get(key)?.quantity ?? 0
    sums.set(key, { kind, words, vegetable, unit, quantity: before + quantity })
  }
  return [...sums.keys()].toSorted().flatMap((key) => sums.get(key) ?? [])
}
