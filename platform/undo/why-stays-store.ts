import { sql, type Db } from '#platform/db'
import type { RowHeld, WhyStays } from './why-stays.ts'

type Key = { relation: string; key: unknown }

/** So many rows are named for each reason. */
const MOST_ROWS = 500

/** Why what a work wrote stays; none when it can be taken back. Rows of the relations `but` hold nothing back. */
export async function whyStays(db: Db, workId: string, but: readonly string[]): Promise<WhyStays[]> {
  const found = await db.rows<
    Pick<WhyStays, 'why' | 'relation' | 'count' | 'byHand' | 'works'> & { held: Key[] }
  >(sql`
    with holding as (
      select 1 as rank, 'never erased' as why, c.relation, c.key, c.relation as of_relation, c.key as of_key
      from undo.changes c
      where c.work_id = ${workId} and exists (
        select from pg_trigger t
        where t.tgrelid = c.relation::regclass and not t.tgisinternal and (t.tgtype & 10) = 10
      )
      union all
      select 2, 'depends', d.relation, d.key, d.of_relation, d.of_key
      from undo.depending(${workId}::uuid) d
      union all
      select 3, 'changed', c.relation, c.key, c.relation, c.key
      from undo.changed(${workId}::uuid) c
    )
    select h.why, h.relation, count(distinct h.key) as count, count(distinct h.key) filter (where o.work_id is null) as "byHand",
      array_remove(array_agg(distinct o.work_id), null) as works,
      (array_agg(distinct jsonb_build_object('relation', h.of_relation, 'key', h.of_key)))[:${MOST_ROWS}] as held
    from holding h
    left join undo.changes o on o.relation = h.relation and o.key = h.key and o.work_id <> ${workId}
      and o.noted_at >= (select max(mine.noted_at) from undo.changes mine where mine.work_id = ${workId})
    where h.relation <> all(${but})
    group by h.rank, h.why, h.relation
    order by h.rank, h.relation`)
  const rows = await rowsAt(
    db,
    found.flatMap(({ held }) => held),
  )
  return found.map(({ held, ...why }) => ({
    ...why,
    rows: held.map(({ relation, key }) => ({
      relation,
      content: rows.get(keyOf({ relation, key })) ?? null,
    })),
  }))
}

const keyOf = ({ relation, key }: Key): string => `${relation} ${JSON.stringify(key)}`

async function rowsAt(db: Db, keys: readonly Key[]): Promise<Map<string, RowHeld['content']>> {
  const rows = new Map<string, RowHeld['content']>()
  for (const [relation, some] of Map.groupBy(keys, (one) => one.relation)) {
    const asked = [...new Map(some.map(({ key }) => [JSON.stringify(key), key])).values()]
    const found = await db.rows<{ key: unknown; content: RowHeld['content'] }>(sql`
      select key, content
      from undo.rows_of(${relation}, ${JSON.stringify(asked)}::jsonb)`)
    for (const { key, content } of found) rows.set(keyOf({ relation, key }), content)
  }
  return rows
}
