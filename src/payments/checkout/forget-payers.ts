import type { Db } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { countEmails, eraseEmails } from './store.ts'

/** How a customer can be reached is kept three months (ACCESS.md, "Kept and erased"); what was paid, ten years for the accounts. */
const PAYER_MONTHS = 3

/**
 * Every night: forgets the e-mail addresses of those who opened a payment three months ago. Gives how many.
 * @param dryRun gives the same count and changes nothing.
 */
export async function forgetPayers(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<number> {
  const before = parisInstant(addMonths(parisDay(now), -PAYER_MONTHS), '00:00')
  return dryRun
    ? db.transaction((tx) => countEmails(tx, before))
    : db.transaction((tx) => eraseEmails(tx, before))
}
