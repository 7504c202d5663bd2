import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { NoSlot } from './no-slot.ts'
import { refusedOf } from './slot-offer.ts'
import { noteRefusedSlots } from './refused-store.ts'
import type { OfferedSlot } from './slot.ts'
import type { Wish } from './wish.ts'

export async function noteRefused(
  tx: Tx,
  wish: Wish,
  slot: OfferedSlot,
  why: NoSlot,
  at: Date,
): Promise<void> {
  await noteRefusedSlots(tx, [refusedOf(wish, slot, why)], at)
  const { id: wishId, hubId, source } = wish
  await announce(tx, 'order refused by bikes', { wishId, hubId, source, day: slot.day, why }, at)
}
