import { seededOrganisations } from '#people'
import type { Tx } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { payoutAsked, payoutPaid } from '../payout/postings.ts'
import { post } from '../ledger-store.ts'
import { insertPayout, writeAsked, writePaidOut } from '../payout/store.ts'
import { payoutReference } from '../payout/payout.ts'
import { seededAccount } from './seeded-payments.ts'
import { askWithin } from '../simulator/ask-within.ts'
import { makePayout } from '../simulator/pay-out.ts'
import { keep } from '../simulator/ask.ts'
import { inSimulator } from '../simulator/work-request.ts'
import { operatorId, daysBefore } from './seeded-market.ts'
import type { PayoutId } from '../ids.ts'

/** The bakery was paid once; its bank took it. */
export async function seedPayout(tx: Tx, id: PayoutId, at: Date, cents: number): Promise<void> {
  const { id: organisationId } = seededOrganisations.delplanque
  const account = seededAccount(organisationId)
  const about = { key: id, operatorId, paymentId: null, reference: payoutReference(id) }
  await insertPayout(tx, { id, organisationId, cents }, at)
  await post(tx, [payoutAsked(organisationId, cents, about)], at)
  const made = await askWithin(tx, at, makePayout, { fields: { amount: cents }, account })
  await writeAsked(tx, id, made.id, addDays(parisDay(at), 2))
  await inSimulator(tx, at, (open) => keep(open, { ...made, status: 'paid' }))
  await writePaidOut(tx, id, daysBefore(at, -2))
  await post(tx, [payoutPaid(organisationId, cents, about)], daysBefore(at, -2))
}
