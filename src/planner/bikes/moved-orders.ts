import type { BikeRound } from '../bike-day.ts'

/**
 * The orders of a plan under way that lost their place: delivered by another bike, by none, or after one they came before. An
 * order that only comes a little later because another one was put in front of it has kept its place.
 */
export function movedOrders(before: BikeRound[], after: BikeRound[]): string[] {
  const known = new Set(before.flatMap(({ stops }) => dropsOf(stops)))
  return before.flatMap(({ bike, stops }) => {
    const now = after.find((round) => round.bike === bike)?.stops ?? []
    if (now === stops) return []
    const drops = dropsOf(stops)
    const left = dropsOf(now).filter((id) => known.has(id))
    if (left.length === drops.length && left.every((id, n) => id === drops[n])) return []
    const kept = inCommon(drops, left)
    return drops.filter((id) => !kept.has(id))
  })
}

const dropsOf = (stops: BikeRound['stops']): string[] =>
  stops.flatMap((stop) => (stop.kind === 'drop' ? [stop.order] : []))

/** The longest common subsequence of two lists of different things: what kept its place. */
export function inCommon<T>(one: T[], other: T[]): Set<T> {
  const rows = [Array.from({ length: other.length + 1 }, () => 0)]
  for (const a of one) {
    const row = rows.at(-1)!
    const next = [0]
    for (const [index, b] of other.entries())
      next.push(a === b ? row[index]! + 1 : Math.max(next[index]!, row[index + 1]!))
    rows.push(next)
  }
  const kept = new Set<T>()
  let column = other.length
  for (let line = one.length; line > 0; line--) {
    while (column > 0 && rows[line]![column - 1] === rows[line]![column]) column--
    if (column === 0 || rows[line - 1]![column] === rows[line]![column]) continue
    kept.add(one[line - 1]!)
    column--
  }
  return kept
}
