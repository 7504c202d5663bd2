import type { ShopSentences } from '../words/door.ts'
import { cookieIn, keepCookie, type Ask } from '#platform/web'

const COOKIE = 'panier-nombre'

/** How many products this browser put in its basket, as the room that keeps baskets said last; 0 when it said nothing. */
export function basketCountIn(c: Ask): number {
  const said = cookieIn(c, COOKIE) ?? ''
  return /^\d{1,3}$/.test(said) ? Number(said) : 0
}

/** Says it, so that every page of the market shows it without asking: for that many days, like the basket itself. */
export function sayBasketCount(c: Ask, count: number, days: number): void {
  if (count !== basketCountIn(c)) keepCookie(c, COOKIE, String(Math.min(count, 999)), days)
}

/** The link to the basket in the bar of the market: 'Panier (3)'. */
export const basketPlace = (address: string, count: number, { basket }: Pick<ShopSentences, 'basket'>) => ({
  href: address,
  label: basket(count),
  icon: 'basket' as const,
})
