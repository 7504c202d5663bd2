import { sql, type Db, type Tx } from '#platform/db'
import type { OrderId } from '#delivery'
import type { PersonId } from '#people'
import type { RecallId } from '../ids.ts'

/** How whoever bought some was told of a recall, and since when they know. */
export type Reached = {
  orderId: OrderId
  /** Null when there is no way to write to them: somebody calls. */
  told: { channel: 'email' | 'sms'; at: Date } | null
  /** `by`: null when they said so themselves. */
  known: { at: Date; by: PersonId | null } | null
}

type Row = {
  orderId: OrderId
  channel: 'email' | 'sms' | null
  toldAt: Date | null
  reachedAt: Date | null
  reachedBy: PersonId | null
}

export async function reachedBy(db: Db, recallId: RecallId): Promise<Reached[]> {
  const rows = await db.rows<Row>(sql`
    select a.order_id as "orderId", a.channel, a.told_at as "toldAt", a.reached_at as "reachedAt",
      p.given_name || ' ' || p.family_name as "reachedBy"
    from orders.recall_orders a
    left join people.published_persons p on p.id = a.reached_by
    where a.recall_id = ${recallId}`)
  return rows.map(({ orderId, channel, toldAt, reachedAt, reachedBy: by }) => ({
    orderId,
    told: channel && toldAt && { channel, at: toldAt },
    known: reachedAt && { at: reachedAt, by },
  }))
}

/** Notes, in one question, who is told of a recall and how. */
export async function insertRecallOrders(
  tx: Tx,
  recallId: RecallId,
  told: readonly { orderId: OrderId; channel: 'email' | 'sms' | null }[],
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.recall_orders (recall_id, order_id, channel, told_at)
    select ${recallId}, t.order_id, t.channel, case when t.channel is null then null else ${at}::timestamptz end
    from unnest(${told.map(({ orderId }) => orderId)}::uuid[], ${told.map(({ channel }) => channel)}::text[]) as t (order_id, channel)
    on conflict do nothing`)
}

/** Notes that somebody knows: the first time counts. */
export async function markReached(
  tx: Tx,
  { recallId, orderId, by }: { recallId: RecallId; orderId: OrderId; by: PersonId | null },
  at: Date,
): Promise<boolean> {
  const marked = await tx.run(sql`
    update orders.recall_orders
    set reached_at = coalesce(reached_at, ${at}), reached_by = case when reached_at is null then ${by} else reached_by end
    where recall_id = ${recallId} and order_id = ${orderId}`)
  return marked === 1
}
