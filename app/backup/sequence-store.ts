import { sql, type Db, type Tx } from '#platform/db'

/** Where every sequence stands, as JSON: those of columns and those that give numbers by themselves. */
export async function sequenceStates(db: Db): Promise<string[]> {
  const rows = await db.rows<{ text: string }>(sql`
    select json_build_object('name', format('%I.%I', schemaname, sequencename), 'last', last_value)::text as text
    from pg_sequences
    where schemaname not in ('graphile_worker', 'migrations')
    order by schemaname, sequencename`)
  return rows.map((row) => row.text)
}

/** Puts a sequence where it stood. */
export async function setSequence(tx: Tx, state: string): Promise<void> {
  await tx.run(sql`
    select setval(s.name::regclass, s.last)
    from json_to_record(${state}::json) as s (name text, last bigint)
    where s.last is not null`)
}

const AHEAD = 1_000_000

/** For a backup that did not say where sequences stood: those that no column owns go far past any number they may have given. */
export async function skipAhead(tx: Tx): Promise<void> {
  await tx.run(sql`
    select setval(s.oid::regclass, ${AHEAD})
    from pg_class s
    join pg_namespace n on n.oid = s.relnamespace
    where s.relkind = 'S'
      and n.nspname not in ('graphile_worker', 'migrations')
      and not exists (select 1 from pg_depend d where d.objid = s.oid and d.deptype in ('a', 'i'))`)
}
