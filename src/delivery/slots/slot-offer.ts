import type { NoSlot, ToldNoSlot } from './no-slot.ts'
import type { RefusedSlot } from './refused-store.ts'
import type { OfferedSlot } from './slot.ts'
import type { Wish } from './wish.ts'

/** What the bikes answer for one slot: when it is brought, or why they cannot (`noSlotSentence` says it). */
export type SlotOffer =
  | { slot: OfferedSlot; fits: true; expectedAt: Date; addedDistance_m: number }
  | ({ slot: OfferedSlot; fits: false } & ToldNoSlot)

/** A refused slot as it is kept for the figures. */
export const refusedOf = (wish: Wish, slot: OfferedSlot, why: NoSlot): RefusedSlot => ({
  wishId: wish.id,
  hubId: wish.hubId,
  ...slot,
  source: wish.source,
  why,
})
