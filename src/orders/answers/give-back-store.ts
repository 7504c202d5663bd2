import { sql, type Db, type Tx } from '#platform/db'
import type { GivingBack } from './given-back.ts'
import type { LineId } from '../ids.ts'

export async function insertGivenBack(
  tx: Tx,
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

export type GivenBack = { id: string; lineId: LineId; cents: number; why: string; at: Date }
