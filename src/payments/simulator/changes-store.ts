import { sql, type Tx } from '#platform/db'
import type { Answered, Changes } from './changes.ts'

/** Holds the simulator until the transaction ends, whatever process asks. @returns what was answered to these keys before. */
export async function holdSimulator(tx: Tx, keys: readonly string[]): Promise<Answered[]> {
  const rows = await tx.rows<Answered | { key: null }>(sql`
    select k.key, k.ask, k.status, k.body
    from (select pg_advisory_xact_lock(hashtext('payments simulator'))) held
    left join payments.simulator_keys k on k.key = any(${keys})`)
  return rows.filter((one) => one.key !== null)
}

/** Writes all that requests changed, in one question. False, and nothing written, when a key was answered before. */
export async function writeChanges(
  tx: Tx,
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
