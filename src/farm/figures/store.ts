import { sql, type Db } from '#platform/db'
import type { Tally } from './figures.ts'
import type { FarmId } from '../ids.ts'

/** What `tallyOf` says, computed by the database: for a year, or a part of one. */
export const tallyIn = (db: Db, farmId: FarmId, year: string): Promise<Tally[]> =>
  db.rows<Tally>(sql`
    with standing as (
      select m.lot_id,
        coalesce(sum(m.quantity) filter (where m.kind = 'stall'), 0) - coalesce(sum(m.from_stall), 0) as stall,
        coalesce(sum(m.quantity) filter (where m.kind = 'gift'), 0) as gift,
        coalesce(sum(m.quantity) filter (where m.kind = 'loss'), 0) as loss,
        coalesce(sum(m.quantity) filter (where m.kind = 'compost'), 0) as compost,
        coalesce(sum(m.quantity - m.from_stall), 0) as gone
      from farm.lot_moves m
      where not exists (select 1 from farm.undone u where u.act_id = m.id and u.by_person = m.by_person)
      group by m.lot_id
    )
    select
      to_char(l.harvested_on, 'YYYY-MM') as month, c.vegetable, l.unit,
      sum(l.quantity)::int as harvested,
      coalesce(sum(s.stall), 0)::int as stall,
      coalesce(sum(s.gift), 0)::int as gift,
      coalesce(sum(s.loss), 0)::int as loss,
      coalesce(sum(s.compost), 0)::int as compost,
      (sum(l.quantity) - coalesce(sum(s.gone), 0))::int as "left"
    from farm.lots l
    join farm.crops c on c.id = l.crop_id
    left join standing s on s.lot_id = l.id
    where l.farm_id = ${farmId}
      and to_char(l.harvested_on, 'YYYY') = ${year}
      and not exists (select 1 from farm.undone u where u.act_id = l.id and u.by_person = l.by_person)
    group by 1, 2, 3
    order by 1, 2, 3`)

/** The years in which something was harvested, the last first. */
export async function yearsOf(db: Db, farmId: FarmId): Promise<string[]> {
  const rows = await db.rows<{ year: string }>(sql`
    select distinct to_char(harvested_on, 'YYYY') as year
    from farm.lots
    where farm_id = ${farmId}
    order by year desc`)
  return rows.map((row) => row.year)
}
