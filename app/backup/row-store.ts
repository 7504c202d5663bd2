import { join, raw, sql, type Db, type Tx } from '#platform/db'
import type { TableShape } from './backup-store.ts'

/**
 * Empties every table and lets rows come in any order: rules between tables are checked at the end, and the triggers that
 * refuse rewriting sleep, since rows come back exactly as they were. All of it lives or dies with the transaction.
 */
export async function openForRows(tx: Tx, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables) await tx.run(sql`alter table ${raw(name)} disable trigger user`)
  for (const { table, rule } of await foreignKeys(tx))
    await tx.run(sql`alter table ${raw(table)} alter constraint ${raw(rule)} deferrable initially deferred`)
  await tx.run(sql`truncate ${join(tables.map(({ name }) => raw(name)))}`)
}

export async function insertRows(
  tx: Tx,
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
export async function closeAfterRows(tx: Tx, tables: readonly TableShape[]): Promise<void> {
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

async function foreignKeys(db: Db): Promise<{ table: string; rule: string }[]> {
  return db.rows(sql`
    select format('%I.%I', n.nspname, t.relname) as table, quote_ident(c.conname) as rule
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and n.nspname not in ('graphile_worker', 'migrations')
    order by n.nspname, t.relname, c.conname`)
}
