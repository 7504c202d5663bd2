import type { ComponentChildren } from 'preact'
import { basketCountIn, basketPlace, MY_ORDERS } from '#market'
import { page, type Ask } from '#platform/web'

type BuyerFrame = { title: string; refused?: boolean; count?: number; status?: number; scripts?: string[] }

/** A page of somebody who buys: the bar of the market, and how much is in the basket. */
export function buyerPage(
  c: Ask,
  { count = basketCountIn(c), status, ...words }: BuyerFrame,
  children: ComponentChildren,
): Response {
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
  const nav = [
    { href: '/marche', label: 'Rayons' },
    { href: '/marche/commerces', label: 'Commerçants' },
    { href: MY_ORDERS, label: 'Mes courses', current: c.req.path.startsWith(MY_ORDERS) },
    { ...basketPlace('/panier', count), current: c.req.path.startsWith('/panier') },
  ]
  const frame = { room: 'orders', density: 'public' as const, nav, place: 'Le marché' }
  return page(c, { ...frame, ...words }, children, status ?? (words.refused ? 422 : 200))
}
