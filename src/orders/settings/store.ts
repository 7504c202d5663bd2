import { sql, type Db, type Tx } from '#platform/db'
import type { MarketId } from '#market'
import type { PersonId } from '#people'

/** What bringing costs, in cents; free from an amount of goods, or never; and whether one may fetch it oneself. */
export type Settings = { deliveryCents: number; freeFromCents: number | null; pickup: 'yes' | 'no' }

/** Until somebody decides: what the first orders of the demo paid. */
export const FIRST_SETTINGS: Settings = { deliveryCents: 490, freeFromCents: null, pickup: 'yes' }

/** The last decision. */
export async function readSettings(db: Db, marketId: MarketId): Promise<Settings> {
  const row = await db.row<Settings>(sql`
    select delivery_cents as "deliveryCents", free_from_cents as "freeFromCents", pickup
    from orders.settings
    where market_id = ${marketId}
    order by id desc
    limit 1`)
  return row ?? FIRST_SETTINGS
}

export type Decision = Settings & { decidedAt: Date; by: PersonId | null }

/** Every decision, the last first. */
export const decisionsOf = (db: Db, marketId: MarketId): Promise<Decision[]> =>
  db.rows<Decision>(sql`
    select s.delivery_cents as "deliveryCents", s.free_from_cents as "freeFromCents", s.pickup, s.decided_at as "decidedAt",
      p.given_name || ' ' || p.family_name as by
    from orders.settings s
    left join people.published_persons p on p.id = s.decided_by
    where s.market_id = ${marketId}
    order by s.id desc
    limit 20`)

/** Holds the decisions of a market until the transaction ends. */
export async function lockSettings(tx: Tx, marketId: MarketId): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`delivery settings ${marketId}`}, 0))`)
}

/** Writes a decision beside those before it. */
export async function insertDecision(
  tx: Tx,
  marketId: MarketId,
  settings: Settings,
  by: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.settings (market_id, delivery_cents, free_from_cents, pickup, decided_at, decided_by)
    values (${marketId}, ${settings.deliveryCents}, ${settings.freeFromCents}, ${settings.pickup}, ${at}, ${by})`)
}
