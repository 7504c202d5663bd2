import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { readConvention } from '../convention/door.ts'
import { hostWithId, offerWelcome } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { tellReferent } from '../signing/door.ts'
import { hostReportOf } from './report-store.ts'

type Said = { fromDay: Day; places: number; saidBy: string; now: Date }

/**
 * A host who gave their report can receive somebody again, from when and how many: who follows the host is told, and who wrote this convention, once.
 * False before the report.
 */
export const welcomeAgain = (db: Db, id: ConventionId, { now, ...said }: Said): Promise<boolean> =>
  db.transaction(async (tx) => {
    const one = await readConvention(tx, id)
    const host = one && (await hostWithId(tx, one.hostId))
    if (!one || !host || !(await hostReportOf(tx, id))) return false
    await offerWelcome(tx, { ...said, hostId: host.id, saidAt: now })
    if (one.keeper.id === host.keeper.id) return true
    const title = typo(`${host.name} peut accueillir quelqu’un de nouveau`)
    await tellReferent(tx, one, title, 'welcomes again', undefined, now)
    return true
  })
