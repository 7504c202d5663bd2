import type { Db } from '#platform/db'
import { readConvention } from '../convention/door.ts'
import { parisDay, writeInstant } from '#platform/time'
import { declareBy, hoursLeft, isCounted } from './deadlines.ts'
import { tellReferentOf } from './tell-accident.ts'
import { undeclaredAccidents } from './undeclared-store.ts'

const LAST_HOURS = 24

/**
 * Says once, when twenty-four of its forty-eight hours are left, that an accident is not declared yet; never on a day of which no hour is counted.
 * For a job of every hour of the day. @returns how many were told.
 */
export const remindAccidents = (db: Db, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    let told = 0
    for (const { id, conventionId, happenedAt, withdrawals } of await undeclaredAccidents(tx)) {
      const left = hoursLeft(happenedAt, now)
      if (left !== undefined && (left > LAST_HOURS || !isCounted(parisDay(now)))) continue
      const one = await readConvention(tx, conventionId)
      if (!one) continue
      const until = `avant le ${writeInstant(declareBy(happenedAt))}`
      const title = `Un accident n’est pas déclaré : ${left === undefined ? `c’était ${until}` : until}`
      const again = withdrawals > 0 ? ` ${withdrawals}` : ''
      await tellReferentOf(tx, one, { key: `accident ${id} late${again}`, title }, now)
      told += 1
    }
    return told
  })
