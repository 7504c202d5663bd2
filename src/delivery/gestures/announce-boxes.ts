import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { warmest_tenths } from '../cold.ts'
import { trueTime, type Gesture } from './gesture.ts'
import { standing } from './standing-gestures.ts'

/** A box found too warm is said once, when we hear of it. */
export async function announceBoxes(tx: Tx, kept: readonly Gesture[]): Promise<void> {
  for (const one of standing(kept))
    if (one.kind === 'temperature' && one.celsiusTenths > warmest_tenths[one.cold])
      await announce(
        tx,
        'box too warm',
        {
          shiftId: one.shiftId,
          placeId: one.placeId,
          courierId: one.byPerson,
          gestureId: one.id,
          cold: one.cold,
          celsiusTenths: one.celsiusTenths,
          at: trueTime(one).toISOString(),
        },
        trueTime(one),
      )
}
