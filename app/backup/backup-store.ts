import { join, raw, sql, type Db } from '#platform/db'

// A backup copies tables as they are, whatever room they belong to: it is the one reader that knows no product word.

/** A table, its columns that are stored (not computed), and those that count by themselves. */
export type TableShape = { name: string; columns: string[]; counters: string[] }

/** Every table of ours; migrations and jobs have their own lines. */
export async function tableShapes(db: Db): Promise<TableShape[]> {
  return db.rows<TableShape>(sql`
    select format('%I.%I', n.nspname, t.relname) as name,
      json_agg(quote_ident(a.attname) order by a.attnum) as columns,
      coalesce(json_agg(a.attname order by a.attnum) filter (where a.attidentity <> ''), '[]') as counters
    from pg_class t
    join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where t.relkind = 'r'
      and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'migrations')
    group by n.nspname, t.relname
    order by n.nspname, t.relname`)
}

/** The migrations that made this database, in their order. */
export async function migrationsDone(db: Db): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(sql`select name from migrations.done order by name`)
  return rows.map((row) => row.name)
}

/** What follows is read at one instant, whatever others write meanwhile. First statement of its transaction. */
export async function holdStill(tx: Db): Promise<void> {
  await tx.run(sql`set transaction isolation level repeatable read read only`)
}

/** The rows of a table, each as JSON text that PostgreSQL reads back to the last digit; `count` at a time. */
export async function* rowsOf(tx: Db, { name, columns }: TableShape, count = 500): AsyncGenerator<string> {
  const list = raw(columns.join(', '))
  await tx.run(
    sql`declare backup no scroll cursor for select row_to_json(r)::text as text from (select ${list} from ${raw(name)}) r`,
  )
  for (;;) {
    const rows = await tx.rows<{ text: string }>(sql`fetch ${raw(String(count))} from backup`)
    for (const row of rows) yield row.text
    if (rows.length < count) break
  }
  await tx.run(sql`close backup`)
}

/** Where every sequence stands, as JSON: those of columns and those that give numbers by themselves. */
export async function sequenceStates(tx: Db): Promise<string[]> {
  const rows = await tx.rows<{ text: string }>(sql`
    select json_build_object('name', format('%I.%I', schemaname, sequencename), 'last', last_value)::text as text
    from pg_sequences
    where schemaname not in ('graphile_worker', 'migrations')
    order by schemaname, sequencename`)
  return rows.map((row) => row.text)
}

/** Puts a sequence where it stood. */
export async function setSequence(tx: Db, state: string): Promise<void> {
  await tx.run(sql`
    select setval(s.name::regclass, s.last)
    from json_to_record(${state}::json) as s (name text, last bigint)
    where s.last is not null`)
}

const AHEAD = 1_000_000

/** For a backup that did not say where sequences stood: those that no column owns go far past any number they may have given. */
export async function skipAhead(tx: Db): Promise<void> {
  await tx.run(sql`
    select setval(s.oid::regclass, ${AHEAD})
    from pg_class s
    join pg_namespace n on n.oid = s.relnamespace
    where s.relkind = 'S'
      and n.nspname not in ('graphile_worker', 'migrations')
      and not exists (select 1 from pg_depend d where d.objid = s.oid and d.deptype in ('a', 'i'))`)
}

/** Jobs that still wait, as JSON: letters to send, facts to tell. */
export async function waitingJobs(tx: Db): Promise<string[]> {
  const rows = await tx.rows<{ text: string }>(sql`
    select json_build_object('task', t.identifier, 'payload', j.payload, 'run_at', j.run_at, 'key', j.key)::text as text
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts < j.max_attempts
    order by j.id`)
  return rows.map((row) => row.text)
}

/** Asks again for jobs that waited, in place of those that wait here. */
export async function replaceJobs(tx: Db, jobs: readonly string[]): Promise<void> {
  await tx.run(sql`delete from graphile_worker._private_jobs where locked_at is null`)
  for (const job of jobs) {
    await tx.run(sql`
      select graphile_worker.add_job(
        j.task, payload := j.payload, run_at := j.run_at, job_key := j.key
      )
      from json_to_record(${job}::json) as j (task text, payload json, run_at timestamptz, key text)`)
  }
}

/**
 * Empties every table and lets rows come in any order: rules between tables are checked at the end, and the triggers that
 * refuse rewriting sleep, since rows come back exactly as they were. All of it lives or dies with the transaction.
 */
export async function openForRows(tx: Db, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables) await tx.run(sql`alter table ${raw(name)} disable trigger user`)
  for (const { table, rule } of await foreignKeys(tx))
    await tx.run(sql`alter table ${raw(table)} alter constraint ${raw(rule)} deferrable initially deferred`)
  await tx.run(sql`truncate ${join(tables.map(({ name }) => raw(name)))}`)
}

export async function insertRows(
  tx: Db,
  { name, columns }: TableShape,
  rows: readonly string[],
): Promise<void> {
  const list = raw(columns.join(', '))
  await tx.run(sql`
    insert into ${raw(name)} (${list})
    overriding system value
    select ${list} from json_populate_recordset(null::${raw(name)}, ${`[${rows.join(',')}]`}::json)`)
}

/** Checks every rule between tables, wakes the triggers, and sets the counters after the last row. @throws when a rule is broken. */
export async function closeAfterRows(tx: Db, tables: readonly TableShape[]): Promise<void> {
  await tx.run(sql`set constraints all immediate`)
  for (const { table, rule } of await foreignKeys(tx))
    await tx.run(sql`alter table ${raw(table)} alter constraint ${raw(rule)} not deferrable`)
  for (const { name, counters } of tables) {
    await tx.run(sql`alter table ${raw(name)} enable trigger user`)
    for (const column of counters)
      await tx.run(sql`
        select setval(pg_get_serial_sequence(${name}, ${column}), coalesce(max(${raw(column)}), 0) + 1, false)
        from ${raw(name)}`)
  }
}

async function foreignKeys(tx: Db): Promise<{ table: string; rule: string }[]> {
  return tx.rows(sql`
    select format('%I.%I', n.nspname, t.relname) as table, quote_ident(c.conname) as rule
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and n.nspname not in ('graphile_worker', 'migrations')
    order by n.nspname, t.relname, c.conname`)
}
