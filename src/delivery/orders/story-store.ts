import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Message } from '../follow/door.ts'
import type { GestureId, OrderId } from '../ids.ts'

/** What the customer of an order was told, and when. */
export const messagesOf = (db: Db, orderId: OrderId): Promise<{ what: Message; at: Date }[]> =>
  db.rows(sql`
    select what, told_at as at
    from delivery.told
    where order_id = ${orderId}
    order by told_at`)

/** Who read what proved this delivery, and when. */
export const readingsOf = (db: Db, orderId: OrderId): Promise<{ readerId: PersonId; at: Date }[]> =>
  db.rows(sql`
    select r.reader_id as "readerId", r.read_at as at
    from delivery.proof_readings r
    join delivery.gestures g on g.id = r.gesture_id
    where g.order_id = ${orderId}
    order by r.read_at`)

export async function insertReading(
  tx: Tx,
  { gestureId, readerId, at }: { gestureId: GestureId; readerId: PersonId; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into delivery.proof_readings (gesture_id, reader_id, read_at)
    values (${gestureId}, ${readerId}, ${at})
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
