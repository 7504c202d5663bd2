import { seededMarketId, seededProductId } from '#market'
import type { Tx } from '#platform/db'
import { addDays, parisDay, parisInstant, writeShortDate } from '#platform/time'
import type { PersonId } from '#people'
import type { OrderId } from '#delivery'
import { insertRecallOrders, markReached } from '../recall/reached-store.ts'
import { insertRecall } from '../recall/store.ts'
import { idOf } from './example-ids.ts'
import { ridden } from './past-orders.ts'
import type { RecallId } from '../ids.ts'

export const seededRecallId = idOf<RecallId>('recall eggs')
const eggs = seededProductId(25)

/** A recall of a month ago: eggs of one day, one customer, who said that she read it. */
export async function seedRecall(tx: Tx, now: Date, by: PersonId): Promise<void> {
  const day = ridden(parisDay(now), -35)
  const at = parisInstant(addDays(day, 1), '09:30')
  const recall = {
    id: seededRecallId,
    marketId: seededMarketId,
    about: `Œufs de plein air, livré le ${writeShortDate(day)}`,
    farmLotIds: [],
    productId: eggs,
    from: day,
    until: day,
    words:
      'Ne mangez pas ces œufs : un contrôle a trouvé une salmonelle. Rapportez-les, ils sont remboursés.',
  }
  await insertRecall(tx, recall, by, at)
  const orderId = idOf<OrderId>('seed 12')
  await insertRecallOrders(tx, recall.id, [{ orderId, channel: 'sms' }], at)
  await markReached(tx, { recallId: recall.id, orderId, by: null }, parisInstant(addDays(day, 1), '12:10'))
}
