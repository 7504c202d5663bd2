import { sql, type Db } from '#platform/db'
import type { CheckoutPage, Intent, Kept, Kind, Of } from './objects.ts'

export async function findObject<K extends Kind>(db: Db, kind: K, id: string): Promise<Of<K> | undefined> {
  const row = await db.row<{ body: Of<K> }>(sql`
    select body
    from payments.simulator_objects
    where kind = ${kind} and id = ${id}`)
  return row?.body
}

/** Objects by their ids, in one question. */
export async function findObjects(db: Db, ids: readonly string[]): Promise<Kept[]> {
  const rows = await db.rows<{ body: Kept }>(
    sql`select body from payments.simulator_objects where id = any(${ids})`,
  )
  return rows.map(({ body }) => body)
}

/** A page, with what it was paid by. */
export const findPage = (
  db: Db,
  id: string,
): Promise<{ page: CheckoutPage; intent: Intent | null } | undefined> =>
  db.row(sql`
    select p.body as page, i.body as intent
    from payments.simulator_objects p
    left join payments.simulator_objects i on i.id = p.body->>'payment_intent'
    where p.kind = 'checkout.session' and p.id = ${id}`)

/** The latest objects of a kind. */
export async function latestObjects<K extends Kind>(db: Db, kind: K, limit = 20): Promise<Of<K>[]> {
  const rows = await db.rows<{ body: Of<K> }>(sql`
    select body
    from payments.simulator_objects
    where kind = ${kind}
    order by made_at desc, id
    limit ${limit}`)
  return rows.map(({ body }) => body)
}

export async function simulatedBalance(db: Db, account: string): Promise<number> {
  const row = await db.row<{ cents: number }>(
    sql`select cents from payments.simulator_balances where account = ${account}`,
  )
  return row?.cents ?? 0
}
