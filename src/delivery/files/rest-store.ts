import { sql, type Db, type Tx } from '#platform/db'
import type { OrderId } from '../ids.ts'

/** The delivery that takes what one bike could not collect of this one, if there is one. */
export async function restOf(db: Db, id: OrderId): Promise<OrderId | undefined> {
  const row = await db.row<{ id: OrderId }>(sql`
    select id
    from delivery.orders
    where rest_of = ${id}`)
  return row?.id
}

/** Says of a delivery that it is the rest of another. */
export async function writeRestOf(tx: Tx, { id, of }: { id: OrderId; of: OrderId }): Promise<void> {
  await tx.run(sql`
    update delivery.orders
    set rest_of = ${of}
    where id = ${id}`)
}
