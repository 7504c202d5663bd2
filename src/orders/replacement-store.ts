import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { ShareId } from '#payments'
import type { OrderId } from '#delivery'
import type { PersonId } from '#people'
import type { ReplaceAnswer, Replacement } from './replacement.ts'
import type { ReplacementId } from './ids.ts'

const columns = sql`
  r.id, r.line_id as "lineId", r.product_id as "productId", r.lot_id as "lotId", r.name, r.sold,
  case when r.content is not null then jsonb_build_object('amount', r.content, 'unit', r.content_unit) end as content, r.pack_words as "packWords",
  r.allergens, r.vat_bp, r.quantity, r.cents, r.offered_at as "offeredAt", r.answer_by as "answerBy", r.answer,
  r.answered_at as "answeredAt"`

const replacementsWhere = (db: Db, where: Sql): Promise<Replacement[]> =>
  db.rows<Replacement>(sql`
    select ${columns}
    from orders.replacements r
    join orders.lines l on l.id = r.line_id
    where ${where}
    order by r.offered_at, r.id`)

/** What was proposed in these shares, from the first to the last. */
export const replacementsOf = (db: Db, shareIds: readonly ShareId[]): Promise<Replacement[]> =>
  replacementsWhere(db, sql`l.share_id = any(${shareIds})`)

/** What was proposed in an order. */
export const replacementsOfOrder = (db: Db, orderId: OrderId): Promise<Replacement[]> =>
  replacementsWhere(db, sql`l.order_id = ${orderId}`)

/** A proposal, and the share it is about. */
export async function readReplacement(
  db: Db,
  id: ReplacementId,
): Promise<(Replacement & { shareId: ShareId; orderId: OrderId }) | undefined> {
  return db.row(sql`
    select ${columns}, l.share_id as "shareId", l.order_id as "orderId"
    from orders.replacements r
    join orders.lines l on l.id = r.line_id
    where r.id = ${id}`)
}

export async function insertReplacement(
  tx: Tx,
  one: Omit<Replacement, 'answer' | 'answeredAt'>,
  by: PersonId | null,
): Promise<void> {
  await tx.run(sql`
    insert into orders.replacements (
      id, line_id, product_id, lot_id, name, sold, content, content_unit, pack_words, allergens, vat_bp, quantity, cents,
      offered_at, offered_by, answer_by
    ) values (
      ${one.id}, ${one.lineId}, ${one.productId}, ${one.lotId}, ${one.name}, ${one.sold},
      ${one.content?.amount ?? null}, ${one.content?.unit ?? null}, ${one.packWords},
      ${one.allergens && JSON.stringify(one.allergens)}::jsonb, ${one.vat_bp}, ${one.quantity}, ${one.cents}, ${one.offeredAt}, ${by}, ${one.answerBy}
    )`)
}

export async function writeReplaceAnswers(
  tx: Tx,
  asked: readonly { id: ReplacementId }[],
  answer: ReplaceAnswer,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update orders.replacements
    set answer = ${answer}, answered_at = ${at}
    where id = any(${asked.map(({ id }) => id)}::uuid[]) and answer is null`)
}

/** Proposals whose time is over without an answer. */
export async function replacementsLapsed(db: Db, now: Date): Promise<ReplacementId[]> {
  const rows = await db.rows<{ id: ReplacementId }>(sql`
    select r.id
    from orders.replacements r
    join orders.lines l on l.id = r.line_id
    join orders.orders o on o.id = l.order_id
    where r.answer is null and r.answer_by <= ${now} and o.state = 'confirmed'
    order by r.answer_by
    limit 100`)
  return rows.map((one) => one.id)
}
