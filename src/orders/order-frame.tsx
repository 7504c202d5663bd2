import type { ComponentChildren } from 'preact'
import { buyerBar } from '#market'
import { page, type Ask } from '#platform/web'

type BuyerFrame = { title: string; refused?: boolean; count?: number; status?: number; scripts?: string[] }

/** A page of somebody who buys: the bar of the market, and how much is in the basket. */
export function buyerPage(
  c: Ask,
  { count, status, ...words }: BuyerFrame,
  children: ComponentChildren,
): Response {
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
  const frame = { room: 'orders', density: 'public' as const, ...buyerBar(c, { count }) }
  return page(c, { ...frame, ...words }, children, status ?? (words.refused ? 422 : 200))
}
