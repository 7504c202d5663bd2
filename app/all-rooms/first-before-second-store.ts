import { sql, type Db } from '#platform/db'

/** The rows written since a moment. */
export type Since = {
  /** The ids of those that have one. */
  ids: () => Promise<string[]>
  /** Every one, as text: its table and what it holds. */
  rows: () => Promise<{ table: string; row: string }[]>
}

/** From now on, what is written. */
export async function newRows(db: Db): Promise<Since> {
  const now = await db.row<{ id: string }>(sql`select txid_current()::text as id`)
  const rows = () => writtenAfter(db, now?.id ?? '0')
  return {
    rows,
    ids: async () =>
      (await rows()).flatMap(({ row }) => {
        const { id } = JSON.parse(row) as { id?: unknown }
        return typeof id === 'string' && id.length === 36 ? [id] : []
      }),
  }
}

/** The rows of every table that a later transaction wrote. */
async function writtenAfter(db: Db, transaction: string): Promise<{ table: string; row: string }[]> {
  return db.rows<{ table: string; row: string }>(sql`
    select t.table_schema || '.' || t.table_name as table, x.row::text as row
    from information_schema.tables t
    cross join lateral unnest(xpath(
      '/table/row/r/text()',
      query_to_xml(
        format(
          'select to_jsonb(t)::text as r from %I.%I t where xmin::text::bigint > %s',
          t.table_schema, t.table_name, ${transaction}::text
        ),
        false, false, ''
      )
    )) as x (row)
    where t.table_type = 'BASE TABLE' and t.table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')
      -- what is of whoever asks: their session, their tries
      and t.table_schema || '.' || t.table_name not in ('people.sessions', 'web.tries')
    order by 1`)
}
