import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { GiftId, RecallId } from '../ids.ts'

/** Somebody spoke to whoever was given some of it. */
export type ReachedGift = { giftId: GiftId; reachedAt: Date; reachedBy: PersonId }

export const giftsReached = (db: Db, recallId: RecallId): Promise<ReachedGift[]> =>
  db.rows<ReachedGift>(sql`
    select g.gift_id as "giftId", g.reached_at as "reachedAt", p.given_name || ' ' || p.family_name as "reachedBy"
    from orders.recall_gifts g
    join people.published_persons p on p.id = g.reached_by
    where g.recall_id = ${recallId}`)

/** Notes that whoever was given some knows: the first time counts. */
export async function markGiftReached(
  tx: Tx,
  { recallId, giftId, by }: { recallId: RecallId; giftId: GiftId; by: PersonId },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.recall_gifts (recall_id, gift_id, reached_at, reached_by)
    values (${recallId}, ${giftId}, ${at}, ${by})
    on conflict do nothing`)
}
