import { sql, type Db } from '#platform/db'
import type { MarketId } from '#market'
import type { OrganisationId } from '#people'

/** The organisation that runs a market: the money of its orders is its affair. @throws when there is no such market. */
export async function operatorOf(db: Db, marketId: MarketId): Promise<OrganisationId> {
  const row = await db.row<{ id: OrganisationId }>(
    sql`select operator_id as id from market.published_markets where id = ${marketId}`,
  )
  if (!row) throw new Error(`nobody runs the market ${marketId}`)
  return row.id
}
