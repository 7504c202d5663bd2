import type { Db, Tx } from '#platform/db'
import { DAY_MS, addMonths, parisDay, parisInstant } from '#platform/time'
import { eraseDoors, eraseSaid } from './forget-doors-store.ts'

/** Delivery contact is kept three months (ACCESS.md, "Kept and erased"); what was only begun, a week. Decided on 25 November 2026. */
export const DOOR_MONTHS = 3
const DRAFT_DAYS = 7

export type ForgottenDoors = { doors: number; doubts: number; drafts: number }

/**
 * Erases who was delivered and where, three months after the day of the delivery; orders keep what was carried, for the accounts and
 * the figures. @param dryRun gives the same counts and changes nothing.
 */
export async function forgetDoors(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ForgottenDoors> {
  const before = addMonths(parisDay(now), -DOOR_MONTHS)
  const forget = async (tx: Tx): Promise<ForgottenDoors> => {
    const doors = await eraseDoors(tx, before, now)
    const said = await eraseSaid(tx, {
      doubtsBefore: parisInstant(before, '00:00'),
      draftsBefore: new Date(now.getTime() - DRAFT_DAYS * DAY_MS),
    })
    return { doors, ...said }
  }
  return db.transaction(forget, { dryRun })
}
