import { sql, type Db } from '#platform/db'
import type { GivingBack } from './given-back.ts'

export async function insertGivenBack(
  tx: Db,
  { id, lineId, cents, why, by }: GivingBack,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.given_back (id, line_id, cents, why, at, by_person)
    values (${id}, ${lineId}, ${cents}, ${why}, ${at}, ${by})`)
}

export async function wasGivenBack(db: Db, id: string): Promise<boolean> {
  return (await db.row(sql`select id from orders.given_back where id = ${id}`)) !== undefined
}

export type GivenBack = { id: string; lineId: string; cents: number; why: string; at: Date }

/** What was given back of an order after it was sold. */
export const givenBackOf = (db: Db, orderId: string): Promise<GivenBack[]> =>
  db.rows<GivenBack>(sql`
    select g.id, g.line_id as "lineId", g.cents, g.why, g.at
    from orders.given_back g
    join orders.lines l on l.id = g.line_id
    where l.order_id = ${orderId}
    order by g.at, g.id`)
