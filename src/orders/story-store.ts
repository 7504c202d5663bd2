import { keepReason, reasonOf, type KeptReason, type RefundReason, type ShareId } from '#payments'
import { sql, type Db, type Tx } from '#platform/db'
import type { OrderId } from '#delivery'
import type { PersonId } from '#people'
import type { LineId } from './ids.ts'

/** Something that happened to an order, and why when that was said. */
export type StoryLine = { what: string; reason: RefundReason | null; at: Date; shareId: ShareId | null }

/** Something to say of an order. */
type Happened = {
  orderId: OrderId
  what: string
  reason?: RefundReason
  shareId?: ShareId
  lineId?: LineId
  by?: PersonId | null
}

type Row = Omit<StoryLine, 'reason'> & KeptReason

/** What happened to an order, from the first to the last. */
export async function storyOf(db: Db, orderId: OrderId): Promise<StoryLine[]> {
  const rows = await db.rows<Row>(sql`
    select s.what, s.why, l.name as about, nullif(s.words, '') as words, s.at, s.share_id as "shareId"
    from orders.story s
    left join orders.lines l on l.id = s.line_id
    where s.order_id = ${orderId}
    order by s.id`)
  return rows.map(({ why, about, words, ...line }) => ({
    ...line,
    reason: why === null && words === null ? null : reasonOf({ why, about, words }),
  }))
}

/**
 * Says what has just happened: a short English name, and why when there is a reason. Two stores of `checkout` write 'ordered', 'paid' and
 * 'confirmed' themselves, in the one question that writes the order (`new-order-store.ts`) or confirms it (`confirm-store.ts`).
 */
export const tellStory = (tx: Tx, told: Happened, at: Date): Promise<void> => tellStories(tx, [told], at)

/** The same for several things, in one question, in their order. */
export async function tellStories(tx: Tx, told: readonly Happened[], at: Date): Promise<void> {
  const rows = told.map(({ reason, ...one }, n) => ({ ...one, n, ...(reason && keepReason(reason)) }))
  await tx.run(sql`
    insert into orders.story (order_id, share_id, line_id, what, why, words, at, by_person)
    select t."orderId", t."shareId", t."lineId", t.what, t.why, coalesce(t.words, ''), ${at}, t.by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (
      n integer, "orderId" uuid, "shareId" uuid, "lineId" uuid, what text, why text, words text, by uuid
    )
    order by t.n`)
}
