import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { MarketId } from '#market'
import type { PersonId } from '#people'

/** A ceiling that a prefect decided, from a day. */
export type SalesCeiling = { ceiling_bp: number; fromDay: Day; decidedOn: Day; source: string }

/** The decision in force that day on a market; undefined: the ordinary ceiling. */
export async function ceilingOn(db: Db, marketId: MarketId, day: Day): Promise<SalesCeiling | undefined> {
  return db.row<SalesCeiling>(sql`
    select ceiling_bp, from_day as "fromDay", decided_on as "decidedOn", source
    from orders.sales_ceilings
    where market_id = ${marketId} and from_day <= ${day}
    order by from_day desc, written_at desc
    limit 1`)
}

export async function insertCeiling(
  tx: Tx,
  ceiling: SalesCeiling & { id: string; marketId: MarketId },
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.sales_ceilings (id, market_id, ceiling_bp, from_day, decided_on, source, written_at, written_by)
    values (
      ${ceiling.id}, ${ceiling.marketId}, ${ceiling.ceiling_bp}, ${ceiling.fromDay}, ${ceiling.decidedOn}, ${ceiling.source},
      ${at}, ${by}
    )
    on conflict (id) do nothing`)
}
