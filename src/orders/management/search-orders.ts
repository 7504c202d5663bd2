import { ownMarkets } from '#market'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { writeDay } from '#platform/time'
import { findOrders } from './store.ts'

/** An order found by its reference or its customer, and the page of its day. */
export type FoundOrder = { title: string; text: string; href: string }

/** Orders of the markets that this reader runs, by reference or by the customer's name; the latest first, `limit` of them. */
export async function searchOrders(
  db: Db,
  actor: Actor,
  { text, limit }: { text: string; limit: number },
): Promise<FoundOrder[]> {
  const markets = await ownMarkets(db, actor)
  if (markets.length === 0 || text.trim().length < 2) return []
  const slugs = new Map(markets.map(({ id, slug }) => [id, slug]))
  const found = await findOrders(db, [...slugs.keys()], text.trim(), limit)
  return found.map(({ reference, buyerName, marketId, day }) => ({
    title: `Commande ${reference}`,
    text: `${buyerName}, ${writeDay(day)}`,
    href: `/marche/gestion/commandes?jour=${day}${markets.length > 1 ? `&marche=${slugs.get(marketId)}` : ''}`,
  }))
}
