import { sql, type Db } from '#platform/db'
import type { Answered, Changes } from './changes.ts'
import type { CheckoutPage, Intent, Kept, Kind, Of, Said } from './objects.ts'

/** Holds the simulator until the transaction ends, whatever process asks. @returns what was answered to these keys before. */
export async function holdSimulator(tx: Db, keys: readonly string[]): Promise<Answered[]> {
  const rows = await tx.rows<Answered | { key: null }>(sql`
    select k.key, k.ask, k.status, k.body
    from (select pg_advisory_xact_lock(hashtext('payments simulator'))) held
    left join payments.simulator_keys k on k.key = any(${keys})`)
  return rows.filter((one) => one.key !== null)
}

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

/** Writes all that requests changed, in one question. False, and nothing written, when a key was answered before. */
export async function writeChanges(
  tx: Db,
  { objects, moved, said, answered }: Changes,
  at: Date,
): Promise<boolean> {
  const kept = [...objects.values()].map((body) => ({ id: body.id, kind: body.object, body }))
  const balances = [...moved].map(([account, cents]) => ({ account, cents }))
  const row = await tx.row<{ fresh: boolean }>(sql`
    with answered as (
      insert into payments.simulator_keys (key, ask, status, body)
      select key, ask, status, body
      from jsonb_to_recordset(${JSON.stringify(answered)}::jsonb) as a (key text, ask text, status integer, body jsonb)
      on conflict (key) do nothing
      returning key
    ),
    fresh as (
      select 1
      from answered
      having count(*) = ${answered.length}
    ),
    kept as (
      insert into payments.simulator_objects (id, kind, body, made_at)
      select id, kind, body, ${at}
      from fresh
      cross join jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k (id text, kind text, body jsonb)
      on conflict (id) do update set body = excluded.body
    ),
    said as (
      insert into payments.simulator_announcements (id, body, made_at)
      select body->>'id', body, ${at}
      from fresh
      cross join jsonb_array_elements(${JSON.stringify(said)}::jsonb) as s (body)
    ),
    moved as (
      insert into payments.simulator_balances as b (account, cents)
      select account, cents
      from fresh
      cross join jsonb_to_recordset(${JSON.stringify(balances)}::jsonb) as m (account text, cents bigint)
      order by account
      on conflict (account) do update set cents = b.cents + excluded.cents
    )
    select exists (select from fresh) as fresh`)
  return row?.fresh ?? false
}

/** So many announcements at a time. */
export const MOST = 50

/** What was not heard yet, the oldest first. */
export async function unsaid(db: Db): Promise<Said[]> {
  const rows = await db.rows<{ body: Said }>(sql`
    select body
    from payments.simulator_announcements
    where sent_at is null
    order by made_at, id
    limit ${MOST}`)
  return rows.map(({ body }) => body)
}

export async function allSaid(db: Db): Promise<Said[]> {
  const rows = await db.rows<{ body: Said }>(
    sql`select body from payments.simulator_announcements order by made_at, id`,
  )
  return rows.map(({ body }) => body)
}

export async function markSaid(db: Db, ids: readonly string[], at: Date): Promise<void> {
  await db.run(sql`update payments.simulator_announcements set sent_at = ${at} where id = any(${ids})`)
}
