import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { ClosedWhy } from './closed-why.ts'
import { refusedOf } from './slot-offer.ts'
import { noteRefusedSlots } from './refused-store.ts'
import type { OfferedSlot } from './slot.ts'
import type { Wish } from './wish.ts'

export async function noteRefused(
  tx: Tx,
  wish: Wish,
  slot: OfferedSlot,
  { limit, why }: ClosedWhy,
  at: Date,
): Promise<void> {
  await noteRefusedSlots(tx, [refusedOf(wish, { slot, fits: false, limit, why })], at)
  const { id: wishId, hubId, source } = wish
  await announce(tx, 'order refused by bikes', { wishId, hubId, source, day: slot.day, limit, why }, at)
}
