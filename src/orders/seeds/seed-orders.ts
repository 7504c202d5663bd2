import { seededMarketId } from '#market'
import type { Tx } from '#platform/db'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { insertDecision } from '../settings/store.ts'
import { seedShares } from './seed-shares.ts'

/** What bringing costs in the demo, and a dozen orders in all their states. */
export async function seedOrders(tx: Tx, now: Date): Promise<void> {
  const decidedAt = parisInstant(addDays(parisDay(now), -60), '11:00')
  await insertDecision(
    tx,
    seededMarketId,
    { deliveryCents: 290, freeFromCents: 6000, pickup: 'yes' },
    null,
    decidedAt,
  )
  await seedShares(tx, now)
}
