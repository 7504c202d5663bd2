import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { CancelCode, CancelReason } from '../cancellation.ts'
import type { Message } from '../follow/door.ts'
import type { GestureId, HubId, OrderId } from '../ids.ts'

/** What the customer of an order was told, and when. */
export const messagesOf = (db: Db, orderId: OrderId): Promise<{ what: Message; at: Date }[]> =>
  db.rows(sql`
    select what, told_at as at
    from delivery.told
    where order_id = ${orderId}
    union all
    select what, told_at
    from delivery.told_before
    where order_id = ${orderId}
    order by at`)

/** When an order was cancelled and why, or brought all the same; who said so, where somebody of a house did. */
export type OrderTurn = { at: Date; by: PersonId | null } & (
  | { turn: 'cancelled'; reason: CancelReason }
  | { turn: 'restored' }
)

export async function turnsOf(db: Db, orderId: OrderId): Promise<OrderTurn[]> {
  const rows = await db.rows<{
    at: Date
    by: PersonId | null
    why: CancelCode | null
    words: string | null
  }>(sql`
    select turned_at as at, by_person as by, why, words
    from delivery.order_turns
    where order_id = ${orderId}
    order by id`)
  return rows.map(({ at, by, why, words }) =>
    why === null
      ? { at, by, turn: 'restored' }
      : {
          at,
          by,
          turn: 'cancelled',
          reason: why === 'other' ? { code: why, words: words ?? '' } : { code: why },
        },
  )
}

/** Who read what proved this delivery, and when. */
export const readingsOf = (db: Db, orderId: OrderId): Promise<{ readerId: PersonId; at: Date }[]> =>
  db.rows(sql`
    select r.reader_id as "readerId", r.read_at as at
    from delivery.proof_readings r
    join delivery.gestures g on g.id = r.gesture_id
    where g.order_id = ${orderId}
    order by r.read_at`)

/** The picture of a gesture made at this hub, until it is forgotten. */
export const readProof = (
  db: Db,
  hubId: HubId,
  gestureId: GestureId,
): Promise<{ fileId: FileId } | undefined> =>
  db.row(sql`
    select g.file_id as "fileId"
    from delivery.gestures g
    join delivery.shifts s on s.id = g.shift_id
    where g.id = ${gestureId} and s.hub_id = ${hubId} and g.file_id is not null`)

/** Read again within the minute, as a page and its picture are, it is one reading. */
export async function insertReading(
  tx: Tx,
  { gestureId, readerId, at }: { gestureId: GestureId; readerId: PersonId; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into delivery.proof_readings (gesture_id, reader_id, read_at)
    select ${gestureId}, ${readerId}, ${at}::timestamptz
    where not exists (
      select 1
      from delivery.proof_readings
      where gesture_id = ${gestureId} and reader_id = ${readerId} and read_at > ${at}::timestamptz - interval '1 minute')
    on conflict do nothing`)
}

/** The names of those who had a hand in an order. */
export async function namesOf(db: Db, ids: readonly PersonId[]): Promise<Map<PersonId, string>> {
  const rows = await db.rows<{ id: PersonId; name: string }>(sql`
    select id, given_name || ' ' || family_name as name
    from people.published_persons
    where id = any(${ids})`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
