import { sql, type Db, type Tx } from '#platform/db'

/** Gives the hub of an organisation to another. */
export async function moveHub(tx: Tx, from: string, to: string): Promise<void> {
  await tx.run(sql`update delivery.hubs set organisation_id = ${to} where organisation_id = ${from}`)
}

/** Everything in the rooms of the market and of money that a press could change, as one text each. */
export async function everythingSold(db: Db): Promise<Record<string, string>> {
  const tables = await db.rows<{ name: string }>(sql`
    select table_schema || '.' || table_name as name
    from information_schema.tables
    where table_schema in ('market', 'orders', 'payments', 'people') and table_type = 'BASE TABLE'
      -- what is of whoever asks: their session, their tries
      and table_schema || '.' || table_name not in ('people.sessions', 'people.tries')
    order by 1`)
  const said: Record<string, string> = {}
  for (const { name } of tables) {
    const row = await db.row<{ sum: string }>(sql`
      select (xpath(
        '/row/n/text()',
        query_to_xml(
          format('select md5(coalesce(string_agg(t::text, ''|'' order by t::text), '''')) as n from %s t', ${name}::text),
          false, true, ''
        )
      ))[1]::text as sum`)
    said[name] = row?.sum ?? ''
  }
  return said
}
