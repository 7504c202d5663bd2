import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { MarketId } from '#market'

/** What a month of the activity cost, as somebody wrote it. */
export type ActivityCost = {
  id: string
  month: string
  cents: number
  source: string
  writtenAt: Date
  writtenBy: PersonId
}

const costColumns = sql`
  c.id, to_char(c.month, 'YYYY-MM') as month, c.cents, c.source, c.written_at as "writtenAt", p.given_name || ' ' || p.family_name as "writtenBy"`

/** The costs of these months of a market, the last word on each first; those before it follow. */
export async function costsBetween(
  db: Db,
  marketId: MarketId,
  from: Day,
  until: Day,
): Promise<ActivityCost[]> {
  return db.rows<ActivityCost>(sql`
    select ${costColumns}
    from orders.activity_costs c
    join people.published_persons p on p.id = c.written_by
    where c.market_id = ${marketId} and c.month >= ${from} and c.month < ${until}
    order by c.month, c.written_at desc, c.id`)
}

/** Writes what a month cost. The same id twice is once. */
export async function insertCost(
  tx: Tx,
  cost: { id: string; marketId: MarketId; month: Day; cents: number; source: string },
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.activity_costs (id, market_id, month, cents, source, written_at, written_by)
    values (${cost.id}, ${cost.marketId}, ${cost.month}, ${cost.cents}, ${cost.source}, ${at}, ${by})
    on conflict (id) do nothing`)
}
