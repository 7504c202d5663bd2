import { sql, type Db, type Tx } from '#platform/db'
import type { OrderId } from '#delivery'
import type { Line, LineAnswer } from './line.ts'
import type { Share, ShareState } from './share.ts'
import type { ShareId } from '#payments'
import { lockOrder } from './order-store.ts'
import type { Order } from './order.ts'

type Row = Omit<Share, 'state'> & { state: ShareState; answeredAt: Date | null; readyAt: Date | null }

const shareColumns = sql`
  s.id, s.order_id as "orderId", s.merchant_id as "merchantId", s.organisation_id as "organisationId",
  s.merchant_name as "merchantName", s.commission_bp, s.vat, s.gross_cents as "grossCents", s.state,
  s.answered_at as "answeredAt", s.ready_at as "readyAt"`

/** The parts of these orders, in the order of the names of shops. */
export async function sharesOf(db: Db, orderIds: readonly OrderId[]): Promise<Share[]> {
  const rows = await db.rows<Row>(sql`
    select ${shareColumns}
    from orders.shares s
    where s.order_id = any(${orderIds})
    order by s.merchant_name collate "fr-x-icu", s.id`)
  return rows.map(asShare)
}

function asShare({ state, answeredAt, readyAt, ...part }: Row): Share {
  if (state === 'waiting') {
    if (answeredAt || readyAt) throw new Error(`Share ${part.id} waits although it was answered`)
    return { ...part, state }
  }
  if (!answeredAt) throw new Error(`Share ${part.id} is ${state} although nobody answered`)
  return { ...part, state, answeredAt, readyAt }
}

const lineColumns = sql`
  l.id, l.order_id as "orderId", l.share_id as "shareId", l.product_id as "productId", l.lot_id as "lotId", l.name, l.aisle,
  l.sold, case when l.content is not null then jsonb_build_object('amount', l.content, 'unit', l.content_unit) end as content,
  l.pack_words as "packWords", l.price_cents as "priceCents", l.vat_bp, l.cold, l.carried_g, l.quantity,
  l.ceiling_cents as "ceilingCents", l.final_quantity as "finalQuantity", l.final_cents as "finalCents", l.state`

/** The lines of these orders, in the order of the names of products. */
export const linesOf = (db: Db, orderIds: readonly OrderId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select ${lineColumns}
    from orders.lines l
    where l.order_id = any(${orderIds})
    order by l.name collate "fr-x-icu", l.id`)

/** A share with its order, its lines and what was answered. */
export type ShareWhole = { order: Order; share: Share; lines: Line[]; answers: LineAnswer[] }

/** The order, the share, its lines and what was answered, held until the transaction ends. */
export async function lockShare(tx: Tx, shareId: ShareId): Promise<ShareWhole | undefined> {
  const found = await tx.row<{ orderId: OrderId }>(
    sql`select order_id as "orderId" from orders.shares where id = ${shareId}`,
  )
  const order = found && (await lockOrder(tx, found.orderId))
  return order && wholeOf(tx, order, shareId)
}

/** The same to read. Whoever asks says first that the share is theirs to see. */
export async function wholeOf(db: Db, order: Order, shareId: ShareId): Promise<ShareWhole | undefined> {
  const share = (await sharesOf(db, [order.id])).find((one) => one.id === shareId)
  if (!share) return undefined
  const lines = (await linesOf(db, [order.id])).filter((one) => one.shareId === shareId)
  return { order, share, lines, answers: await answersOf(db, shareId) }
}

const answersOf = (db: Db, shareId: ShareId): Promise<LineAnswer[]> =>
  db.rows<LineAnswer>(sql`
    select a.line_id as "lineId", a.why, a.answered_at as "answeredAt", a.settled_at as "settledAt"
    from orders.line_answers a
    join orders.lines l on l.id = a.line_id
    where l.share_id = ${shareId}`)

/** Writes what lines become: their state, what is brought of them and their price. */
export async function saveLines(
  tx: Tx,
  lines: readonly Pick<Line, 'id' | 'state' | 'finalQuantity' | 'finalCents'>[],
): Promise<void> {
  const rows = lines.map(({ id, state, finalQuantity, finalCents }) => ({
    id,
    state,
    finalQuantity,
    finalCents,
  }))
  await tx.run(sql`
    update orders.lines l
    set state = b.state, final_quantity = b."finalQuantity", final_cents = b."finalCents"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as b (
      id uuid, state text, "finalQuantity" integer, "finalCents" integer
    )
    where l.id = b.id`)
}

export const saveLine = (tx: Tx, line: Line): Promise<void> => saveLines(tx, [line])
