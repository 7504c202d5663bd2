import { raw, sql, type Db, type Tx } from '#platform/db'

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
export async function holdStill(tx: Tx): Promise<void> {
  await tx.run(sql`set transaction isolation level repeatable read read only`)
}

/** The rows of a table, each as JSON text that PostgreSQL reads back to the last digit; `count` at a time. */
export async function* rowsOf(tx: Tx, { name, columns }: TableShape, count = 500): AsyncGenerator<string> {
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
