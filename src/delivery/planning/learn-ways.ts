import type { Db } from '#platform/db'
import { askRouter } from './ask-router.ts'
import { spotOf } from '../plane.ts'
import { type DayRows, missingWays, pointKey, pointsOf, straightWay, keepWays } from '../plan/door.ts'

/** Asks the operator's bike router for the ways of a day that nobody asked before, and keeps them. False when it is away. */
export async function learnWays(db: Db, router: string, rows: DayRows, at: Date): Promise<boolean> {
  const { hub } = rows
  const points = new Map(pointsOf(rows).map((point) => [pointKey(point), point]))
  const keys = [...points.keys()]
  const missing = missingWays(keys, rows.ways ?? new Map())
  if (missing.from.length === 0) return true
  const [from, to] = [missing.from, missing.to].map((some) => some.map((key) => points.get(key)!))
  const told = await askRouter(router, from!, to!, hub.speed_m_per_h)
  if (!told) return false
  const ways = missing.from.flatMap((a, row) =>
    missing.to.flatMap((b, column) => {
      if (a === b) return []
      // Where no way is found, the line is kept instead: the same question is not asked each time.
      const leg =
        told[row]?.[column] ?? straightWay(spotOf(hub, points.get(a)!), spotOf(hub, points.get(b)!), hub)
      return [{ from: a, to: b, ...leg }]
    }),
  )
  await db.transaction((tx) => keepWays(tx, ways, hub.speed_m_per_h, at))
  return true
}
