import { sql, type Db } from '#platform/db'

/** The names of those whose files are closed to whoever has nothing to do with them: trainees, people on integration posts. */
export async function privateNames(db: Db): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(sql`
    select distinct p.given_name || ' ' || p.family_name as name
    from people.circle_places c
    join people.published_persons p on p.id = c.person_id
    where c.relation = 'centre'
    order by 1`)
  return rows.map(({ name }) => name)
}

type Counted = { table: string; rows: number }

/** The rows of every table as they stand now; later, the tables where one of them was changed or deleted. */
export async function oldRows(db: Db): Promise<{ lost: () => Promise<string[]> }> {
  const now = await db.row<{ id: string }>(sql`select txid_current()::text as id`)
  const before = await untouchedSince(db, now?.id ?? '0')
  return {
    lost: async () => {
      const after = new Map(
        (await untouchedSince(db, now?.id ?? '0')).map(({ table, rows }) => [table, rows]),
      )
      return before.filter(({ table, rows }) => (after.get(table) ?? 0) < rows).map(({ table }) => table)
    },
  }
}

/** How many rows of each table no transaction after this one has written. */
async function untouchedSince(db: Db, transaction: string): Promise<Counted[]> {
  return db.rows<Counted>(sql`
    select t.table_schema || '.' || t.table_name as table,
      (xpath(
        '/row/n/text()',
        query_to_xml(
          format(
            'select count(*) as n from %I.%I where xmin::text::bigint <= %s',
            t.table_schema, t.table_name, ${transaction}::text
          ),
          false, true, ''
        )
      ))[1]::text::int as rows
    from information_schema.tables t
    where t.table_type = 'BASE TABLE' and t.table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')
      -- what is of whoever asks: their session, their tries
      and t.table_schema || '.' || t.table_name not in ('people.sessions', 'web.tries')
    order by 1`)
}
