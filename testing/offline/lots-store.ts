import { sql, type Db } from '#platform/db'

/** What was weighed, as we keep it: how many times each weight came, and from whom. */
export async function weighed(db: Db): Promise<Map<number, string[]>> {
  const rows = await db.rows<{ quantity: number; by: string }>(sql`
    select quantity, by_person as by
    from farm.lots
    where unit = 'g' and by_person is not null`)
  const all = new Map<number, string[]>()
  for (const { quantity, by } of rows) all.set(quantity, [...(all.get(quantity) ?? []), by])
  return all
}
