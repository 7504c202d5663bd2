import { trueTime, type Gesture } from './gesture.ts'
import type { Order } from '../order.ts'

/** Enough for another room to know which order, who did it, when, and whether it was on time. */
export const payloadOf = (order: Order, gesture: Gesture) => ({
  orderId: order.id,
  reference: order.reference,
  source: order.source,
  hubId: order.hubId,
  askedByPlace: order.askedByPlace,
  placeId: gesture.placeId,
  shiftId: gesture.shiftId,
  courierId: gesture.byPerson,
  gestureId: gesture.id,
  how: gesture.kind,
  ...saidIn(gesture),
  at: trueTime(gesture).toISOString(),
  promisedTo: order.slotTo.toISOString(),
})

function saidIn(gesture: Gesture) {
  const reason = 'reason' in gesture ? gesture.reason : null
  return {
    why: reason?.code ?? null,
    words: reason && 'words' in reason ? reason.words : null,
    proof: gesture.kind === 'delivered' ? gesture.proof.kind : null,
  }
}
