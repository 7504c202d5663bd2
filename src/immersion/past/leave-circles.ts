import { joinCircle, leaveCircle, openCircle } from '#people'
import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { ImmersionId } from '../ids.ts'
import { placesAround } from './forget-store.ts'

/**
 * Ends the circles that these immersions made, so that who brought a list reads nothing any more. Where the person has another immersion of the
 * lists of the same organisation, the circle becomes that one’s: who stood there stays.
 */
export async function leaveMadeCircles(
  tx: Tx,
  ids: readonly ImmersionId[],
  until: Day | 'by mistake',
): Promise<void> {
  for (const { nextId, untilDay, ...place } of await placesAround(tx, ids)) {
    if (nextId && untilDay === null) {
      await openCircle(tx, nextId)
      await joinCircle(tx, { ...place, circleId: nextId })
    }
    await leaveCircle(tx, place, until)
  }
}
