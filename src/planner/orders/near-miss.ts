import type { Desk } from './desk.ts'
import { MEASURES } from '../bikes/door.ts'
import type { NoFit } from './window.ts'
import { tooMuch, tooWarm, tooLate } from './passed-limits.ts'
import type { Miss } from './least-miss.ts'

/**
 * Each limit is lifted in turn, one at a time, on each bike: the smallest excess of all is the reason. When none is enough by
 * itself, how late somebody would be if only the hours counted.
 */
export function nearMisses(desk: Desk, bikes: number[]): NoFit | undefined {
  const { model } = desk
  const all = [...measuresOf(desk).map((measure) => tooMuch(desk, bikes, measure)), tooWarm(desk, bikes)]
  const single = smallest([...all, tooLate(desk, bikes)])
  if (single) return single.why
  const limits = model.limits.slice()
  model.limits.fill(Infinity)
  const late = tooLate(desk, bikes)
  model.limits.set(limits)
  return late?.why
}

const smallest = (all: (Miss | undefined)[]): Miss | undefined =>
  all.reduce((best, one) => (one && !(best && best.share <= one.share) ? one : best), undefined)

/** Weight, volume, and the cold classes that the order has. */
const measuresOf = ({ model, request }: Desk): number[] =>
  Array.from({ length: MEASURES }, (_, measure) => measure).filter(
    (measure) => model.loads[model.orders[request]!.drop * MEASURES + measure]! < 0,
  )
