import { sql, type Db, type Tx } from '#platform/db'
import type { ShareId } from '#payments'
import type { OrderId } from '#delivery'
import type { Line } from '../line.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { lockOrder } from '../order-store.ts'
import type { Order } from '../order.ts'
import type { LineAnswer } from './answer.ts'
import type { Share } from '../share.ts'

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
