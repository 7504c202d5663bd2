import type { LineWhy } from '#payments'
import { sql, type Db, type Sql } from '#platform/db'
import type { Line } from '../line.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { lockOrder } from '../order-store.ts'
import type { Order } from '../order.ts'
import type { LineAnswer, ShareOrder } from './answer.ts'
import type { Share, ShareState } from '../share.ts'

const orderColumns = sql`
  s.id as "shareId", s.merchant_id as "merchantId", s.merchant_name as "merchantName", s.state as "shareState",
  s.ready_at as "readyAt", s.gross_cents as "grossCents", o.id as "orderId", o.reference, o.state as "orderState", o.mode,
  case when o.forgotten_at is null then o.buyer_name else '' end as "buyerName", o.day, o.slot_from as "slotFrom",
  o.slot_to as "slotTo",
  (select count(*) from orders.lines l where l.share_id = s.id) as "lineCount",
  (select count(*) from orders.lines l where l.share_id = s.id and l.state = 'asked') as "askedCount"`

const openOnes = sql`
  s.ready_at is null and s.state <> 'refused' and o.state = 'confirmed'`

const shareOrders = (db: Db, where: Sql, rest: Sql): Promise<ShareOrder[]> =>
  db.rows<ShareOrder>(sql`
    select ${orderColumns}
    from orders.shares s
    join orders.orders o on o.id = s.order_id
    where ${where}
    ${rest}`)

/** What these shops have to prepare, the nearest hour first. */
export const sharesToPrepare = (db: Db, merchantIds: readonly string[]): Promise<ShareOrder[]> =>
  shareOrders(
    db,
    sql`s.merchant_id = any(${merchantIds}) and ${openOnes}`,
    sql`order by o.slot_from, o.reference limit 200`,
  )

/** What a shop has answered and made ready, the latest first; `before` turns the page. */
export const sharesDone = (
  db: Db,
  merchantId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<ShareOrder[]> =>
  shareOrders(
    db,
    sql`s.merchant_id = ${merchantId} and o.confirmed_at is not null and not (${openOnes})
      and (${before}::uuid is null or (o.slot_from, s.id) < (
        select b.slot_from, ${before}::uuid
        from orders.shares a
        join orders.orders b on b.id = a.order_id
        where a.id = ${before}
      ))`,
    sql`order by o.slot_from desc, s.id desc limit ${limit}`,
  )

export type ShareWhole = { order: Order; share: Share; lines: Line[]; answers: LineAnswer[] }

/** The order, the share, its lines and what was answered, held until the transaction ends. */
export async function lockShare(tx: Db, shareId: string): Promise<ShareWhole | undefined> {
  const found = await tx.row<{ orderId: string }>(
    sql`select order_id as "orderId" from orders.shares where id = ${shareId}`,
  )
  const order = found && (await lockOrder(tx, found.orderId))
  return order && wholeOf(tx, order, shareId)
}

/** The same to read. Whoever asks says first that the share is theirs to see. */
export async function readShare(db: Db, shareId: string): Promise<ShareOrder | undefined> {
  return (await shareOrders(db, sql`s.id = ${shareId} and o.confirmed_at is not null`, sql``))[0]
}

export async function wholeOf(db: Db, order: Order, shareId: string): Promise<ShareWhole | undefined> {
  const share = (await sharesOf(db, [order.id])).find((one) => one.id === shareId)
  if (!share) return undefined
  const lines = (await linesOf(db, [order.id])).filter((one) => one.shareId === shareId)
  return { order, share, lines, answers: await answersOf(db, shareId) }
}

const answersOf = (db: Db, shareId: string): Promise<LineAnswer[]> =>
  db.rows<LineAnswer>(sql`
    select a.line_id as "lineId", a.why, a.answered_at as "answeredAt", a.settled_at as "settledAt"
    from orders.line_answers a
    join orders.lines l on l.id = a.line_id
    where l.share_id = ${shareId}`)

/** Writes what a line becomes: its state, what is brought of it and its price. */
export async function saveLine(
  tx: Db,
  { id, state, finalQuantity, finalCents }: Pick<Line, 'id' | 'state' | 'finalQuantity' | 'finalCents'>,
): Promise<void> {
  await tx.run(sql`
    update orders.lines
    set state = ${state}, final_quantity = ${finalQuantity}, final_cents = ${finalCents}
    where id = ${id}`)
}

export async function saveShare(
  tx: Db,
  id: string,
  { state, by, at }: { state: ShareState; by: string | null; at: Date },
): Promise<void> {
  const answeredAt = state === 'waiting' ? null : at
  await tx.run(sql`
    update orders.shares
    set state = ${state}, answered_at = case when ${state} = 'waiting' then null else coalesce(answered_at, ${answeredAt}) end,
      answered_by = case when ${state} = 'waiting' then null else coalesce(answered_by, ${by}) end
    where id = ${id}`)
}

export async function markReady(tx: Db, id: string, at: Date): Promise<void> {
  await tx.run(sql`update orders.shares set ready_at = ${at} where id = ${id} and ready_at is null`)
}

export async function writeAnswer(
  tx: Db,
  { lineId, why, by, at }: { lineId: string; why: LineWhy; by: string | null; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into orders.line_answers (line_id, why, answered_at, answered_by)
    values (${lineId}, ${why}, ${at}, ${by})
    on conflict (line_id) do update
    set why = excluded.why, answered_at = excluded.answered_at, answered_by = excluded.answered_by
    where line_answers.settled_at is null`)
}

export async function takeAnswerBack(tx: Db, lineId: string): Promise<void> {
  await tx.run(sql`delete from orders.line_answers where line_id = ${lineId} and settled_at is null`)
}

export async function markSettled(tx: Db, lineIds: readonly string[], at: Date): Promise<void> {
  await tx.run(
    sql`update orders.line_answers set settled_at = ${at} where line_id = any(${lineIds}) and settled_at is null`,
  )
}

/** Ends an order of which nothing is brought. */
export async function endEmptyOrder(tx: Db, orderId: string, at: Date): Promise<void> {
  await tx.run(sql`
    update orders.orders
    set state = 'cancelled', ended_at = ${at}
    where id = ${orderId} and state = 'confirmed'`)
}

/** Shares with a refused line that nobody took back since `before`: their customers are to be told. */
export async function sharesToSettle(db: Db, before: Date): Promise<string[]> {
  const rows = await db.rows<{ shareId: string }>(sql`
    select distinct l.share_id as "shareId"
    from orders.line_answers a
    join orders.lines l on l.id = a.line_id
    where a.settled_at is null and a.answered_at <= ${before}
    order by 1
    limit 100`)
  return rows.map((one) => one.shareId)
}

/** Shares that nobody made ready although the hours of their order are over since `before`. */
export async function sharesForgotten(db: Db, before: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select s.id
    from orders.shares s
    join orders.orders o on o.id = s.order_id
    where s.ready_at is null and s.state <> 'refused' and o.state in ('confirmed', 'collected', 'delivered', 'undelivered')
      and o.slot_to <= ${before}
    order by s.id
    limit 100`)
  return rows.map((one) => one.id)
}
