import type { OfferedSlot } from './slot.ts'
import type { Wish } from './wish.ts'

/** What the bikes answer for one slot. `limit` is a word for programs, `why` the French sentence for whoever asked. */
export type SlotOffer =
  | { slot: OfferedSlot; fits: true; expectedAt: Date; addedDistance_m: number }
  | { slot: OfferedSlot; fits: false; limit: string; why: string }

/** A refused slot as it is kept for the figures. */
export const refusedOf = (wish: Wish, { slot, limit, why }: Extract<SlotOffer, { fits: false }>) => ({
  wishId: wish.id,
  hubId: wish.hubId,
  ...slot,
  source: wish.source,
  limit,
  why,
})
