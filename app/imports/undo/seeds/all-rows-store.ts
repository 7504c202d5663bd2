import { sql, type Db } from '#platform/db'

export type Print = { relation: string; print: string | null }

/** One print for each table: the same while no row of it changed. What is read of files, and told by jobs, is no part of it. */
export async function printsOf(db: Db): Promise<Print[]> {
  const relations = await db.rows<{ relation: string }>(sql`
    select relation
    from undo.relations
    where relation not in ('people.access_lines', 'people.sessions', 'people.accounts', 'web.tries')
    order by relation`)
  const prints: Print[] = []
  for (const { relation } of relations) prints.push({ relation, print: await printOf(db, relation) })
  return prints
}

async function printOf(db: Db, relation: string): Promise<string | null> {
  const row = await db.row<{ print: string | null }>(sql`
    select md5(query_to_xml('select to_jsonb(t)::text as row from ' || ${relation}::text || ' t order by 1', true, false, '')::text)
      as print`)
  return row?.print ?? null
}

/** How many rows there are in all. */
export async function countAll(db: Db): Promise<number> {
  const rows = await db.rows<{ count: number }>(sql`
    select (xpath('/table/row/count/text()', query_to_xml('select count(*) as count from ' || relation, true, false, '')))[1]::text::bigint
      as count
    from undo.relations`)
  return rows.reduce((sum, { count }) => sum + count, 0)
}
