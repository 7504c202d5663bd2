import type { Tx } from '#platform/db'
import { seedInvoices } from './seed-invoices.ts'
import { seedPayouts } from './seed-payouts.ts'

/** What followed the sales of the demo: its merchants were paid out on Mondays, and the commission of each month that is over was invoiced. */
export async function seedPastMoney(tx: Tx, now: Date): Promise<void> {
  await seedPayouts(tx, now)
  await seedInvoices(tx, now)
}
