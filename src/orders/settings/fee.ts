import type { OrderMode } from '../order.ts'
import type { Settings } from './store.ts'

/** What bringing costs, once for all the shops, in cents: nothing when the customer fetches it, nor from the amount decided. */
export function feeFor(
  { deliveryCents, freeFromCents }: Settings,
  mode: OrderMode,
  goodsCents: number,
): number {
  if (mode === 'pickup') return 0
  return freeFromCents !== null && goodsCents >= freeFromCents ? 0 : deliveryCents
}

/** VAT of what brings goods to a door: the normal rate (CGI, article 278). Basis points. */
export const DELIVERY_VAT_BP = 2000
