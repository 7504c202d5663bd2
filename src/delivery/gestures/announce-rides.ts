import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { PersonId } from '#people'
import { readShift } from '../shift-store.ts'
import { gesturesOfShift } from './gesture-store.ts'
import { trueTime, type Gesture } from './gesture.ts'
import { standing } from './standing-gestures.ts'

/** Who rode, from the first thing they noted on a round to the last. */
type Ride = { courierId: PersonId; from: Date; to: Date }

/**
 * Who rode a round that is over: nothing before somebody said that the bike is back. Two people may have ridden one after the other. Says the
 * same in whatever order the gestures came.
 */
function ridesOf(gestures: readonly Gesture[]): Ride[] | null {
  const done = standing(gestures)
  if (!done.some(({ kind }) => kind === 'back')) return null
  return [...Map.groupBy(done, ({ byPerson }) => byPerson)].map(([courierId, theirs]) => {
    const times = theirs.map((one) => trueTime(one).getTime())
    return { courierId, from: new Date(Math.min(...times)), to: new Date(Math.max(...times)) }
  })
}

/** Announces a round that is over, again when what is known of it changes, and that it goes on when its end is taken back. */
export async function announceRides(tx: Tx, kept: readonly Gesture[], at: Date): Promise<void> {
  for (const id of new Set(kept.map(({ shiftId }) => shiftId))) {
    const all = await gesturesOfShift(tx, id)
    const were = ridesOf(all.filter((one) => kept.every((other) => other.id !== one.id)))
    const are = ridesOf(all)
    if (JSON.stringify(were) === JSON.stringify(are)) continue
    const shift = await readShift(tx, id)
    if (!shift) continue
    const about = { shiftId: id, hubId: shift.hubId, day: shift.day, bikeId: shift.bike.id }
    if (!are) await announce(tx, 'round resumed', about, at)
    else
      await announce(
        tx,
        'round ridden',
        {
          ...about,
          rides: are.map(({ courierId, from, to }) => ({
            courierId,
            from: from.toISOString(),
            to: to.toISOString(),
          })),
        },
        at,
      )
  }
}
