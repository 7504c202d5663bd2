import type { Tx } from '#platform/db'
import { seedBillings } from './seed-invoices.ts'
import { seedOpenPage } from './seed-open-page.ts'
import { seedPayees } from './seed-payees.ts'
import { daysBefore } from './seeded-market.ts'

/** The shops of the demo are known to the simulator, and to whoever writes their invoices. What was sold: the seeds of orders. */
export async function seedPayments(tx: Tx, now: Date): Promise<void> {
  await seedPayees(tx, now)
  await seedBillings(tx, daysBefore(now, 90))
  await seedOpenPage(tx, now)
}
