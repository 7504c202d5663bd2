import { sql, type Db } from '#platform/db'
import type { Kept, Kind, Of } from './objects.ts'

/** One request at a time: what the simulator answers never depends on a race. */
export async function lockSimulator(tx: Db): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('payments simulator'))`)
}

export async function saveObject(tx: Db, body: Kept, at: Date): Promise<void> {
  await tx.run(sql`
    insert into payments.simulator_objects (id, kind, body, made_at)
    values (${body.id}, ${body.object}, ${JSON.stringify(body)}, ${at})
    on conflict (id) do update set body = excluded.body`)
}

export async function findObject<K extends Kind>(db: Db, kind: K, id: string): Promise<Of<K> | undefined> {
  const row = await db.row<{ body: Of<K> }>(
    sql`select body from payments.simulator_objects where kind = ${kind} and id = ${id}`,
  )
  return row?.body
}

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

/** Moves the balance of an account, '' for the platform's. */
export async function moveBalance(tx: Db, account: string, cents: number): Promise<void> {
  await tx.run(sql`
    insert into payments.simulator_balances as b (account, cents)
    values (${account}, ${cents})
    on conflict (account) do update set cents = b.cents + excluded.cents`)
}

export async function simulatedBalance(db: Db, account: string): Promise<number> {
  const row = await db.row<{ cents: number }>(
    sql`select cents from payments.simulator_balances where account = ${account}`,
  )
  return row?.cents ?? 0
}

export type Kept200 = { ask: string; status: number; body: unknown }

export async function findKey(db: Db, key: string): Promise<Kept200 | undefined> {
  return db.row<Kept200>(sql`select ask, status, body from payments.simulator_keys where key = ${key}`)
}

export async function saveKey(tx: Db, key: string, { ask, status, body }: Kept200): Promise<void> {
  await tx.run(sql`
    insert into payments.simulator_keys (key, ask, status, body)
    values (${key}, ${ask}, ${status}, ${JSON.stringify(body)})`)
}

/** An announcement as the protocol writes it. */
export type Said = {
  id: string
  object: 'event'
  type: string
  account?: string
  created: number
  data: { object: Kept }
}

export async function saveSaid(tx: Db, said: Said, at: Date): Promise<void> {
  await tx.run(sql`
    insert into payments.simulator_announcements (id, body, made_at)
    values (${said.id}, ${JSON.stringify(said)}, ${at})`)
}

/** What was not heard yet, the oldest first. */
export async function unsaid(db: Db): Promise<Said[]> {
  const rows = await db.rows<{ body: Said }>(sql`
    select body
    from payments.simulator_announcements
    where sent_at is null
    order by made_at, id
    limit 50`)
  return rows.map(({ body }) => body)
}

export async function allSaid(db: Db): Promise<Said[]> {
  const rows = await db.rows<{ body: Said }>(
    sql`select body from payments.simulator_announcements order by made_at, id`,
  )
  return rows.map(({ body }) => body)
}

export async function markSaid(db: Db, id: string, at: Date): Promise<void> {
  await db.run(sql`update payments.simulator_announcements set sent_at = ${at} where id = ${id}`)
}
