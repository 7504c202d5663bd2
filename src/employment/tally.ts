import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ExitTally } from './figure.ts'
import { countByCategory } from './month-store.ts'
import type { Reach } from './reach.ts'

/** The exits of the people whom a reader may count, by category, up to that day. */
export async function tallyOfReach(db: Db, reach: Reach, on: Day): Promise<ExitTally> {
  const rows = await countByCategory(db, reach, on)
  const of = (category: string | null) => rows.find((row) => row.category === category)?.count ?? 0
  return {
    durable: of('durable'),
    transition: of('transition'),
    positive: of('positive'),
    other: of('other'),
    withdrawn: of('withdrawn'),
    undocumented: of(null),
  }
}
