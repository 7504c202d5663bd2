import type { OrganisationId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { payoutAsked, payoutPaid } from '../payout/postings.ts'
import { payableOf, payoutReference } from '../payout/payout.ts'
import { heldByDisputes, insertPayout, writeAsked, writePaidOut } from '../payout/store.ts'
import { balanceOf, post } from '../ledger-store.ts'
import { payeesOfOperator } from '../payee-store.ts'
import type { Payee } from '../payee.ts'
import { askWithin } from '../simulator/ask-within.ts'
import { makePayout } from '../simulator/pay-out.ts'
import { keep } from '../simulator/ask.ts'
import { balanceAt, inSimulator } from '../simulator/work-request.ts'
import { firstPosting, readStatement } from '../statement/store.ts'
import { operatorId, daysBefore } from './seeded-market.ts'
import { CLAIMED_DAYS_AGO, seededPayoutId } from './seeded-payments.ts'
import type { PayoutId } from '../ids.ts'

const WEEKS = 12

/** What the job of each Monday paid out to the merchants of the demo, from what was sold until then; the last may be on its way. */
export async function seedPayouts(tx: Tx, now: Date): Promise<void> {
  let n = 0
  const payees = await payeesOfOperator(tx, operatorId)
  const first = new Map<OrganisationId, Date | undefined>()
  for (const { organisationId } of payees) first.set(organisationId, await firstPosting(tx, organisationId))
  for (let week = WEEKS; week >= 0; week -= 1) {
    const monday = addDays(mondayOf(parisDay(now)), -7 * week)
    const at = new Date(`${monday}T05:00:00Z`)
    if (at > now) continue
    for (const payee of payees)
      if (
        (first.get(payee.organisationId) ?? now) < at &&
        (await payOut(tx, payee, { id: seededPayoutId(n + 1), at, now }))
      )
        n += 1
  }
}

type When = { id: PayoutId; at: Date; now: Date }

async function payOut(tx: Tx, payee: Payee, { id, at, now }: When): Promise<boolean> {
  const { organisationId, providerId, paysOut } = payee
  if (!providerId || !paysOut) return false
  const claimed = at >= daysBefore(now, CLAIMED_DAYS_AGO)
  const cents = payableOf({
    owedCents: (await readStatement(tx, organisationId, { from: at, until: at })).closingCents,
    heldCents: claimed ? await heldByDisputes(tx, organisationId) : 0,
    connectedCents: await balanceOf(tx, 'connected', organisationId),
    availableCents: await inSimulator(tx, at, (open) => balanceAt(open, providerId)),
  })
  if (cents === 0) return false
  const about = { key: id, operatorId, paymentId: null, reference: payoutReference(id) }
  await insertPayout(tx, { id, organisationId, cents }, at)
  await post(tx, [payoutAsked(organisationId, cents, about)], at)
  const made = await askWithin(tx, at, makePayout, { fields: { amount: cents }, account: providerId })
  await writeAsked(tx, id, made.id, addDays(parisDay(at), 2))
  const arrives = daysBefore(at, -2)
  if (arrives > now) return true
  await inSimulator(tx, at, (open) => keep(open, { ...made, status: 'paid' }))
  await writePaidOut(tx, id, arrives)
  await post(tx, [payoutPaid(organisationId, cents, about)], arrives)
  return true
}
