import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { hostNames } from '../hosts/door.ts'
import { halvesIn, instantsOf, keepDaysTold, lastDayOf, wasSigned, type Convention } from '../terms/door.ts'

/** Says to the rooms that plan somebody's days where they are expected, once all signed: nobody types it twice. Cancelled, it is no half-day. */
export async function announcePlanned(tx: Tx, one: Convention, now: Date): Promise<void> {
  await keepDaysTold(tx, one.id)
  const { id: conventionId, personId, terms, fromDay } = one
  const nameOf = await hostNames(tx, [one])
  const halves = wasSigned(one) ? halvesIn(terms.timetable, fromDay, lastDayOf(one)) : []
  const planned = halves.map((one) => ({ ...one, ...instantsOf(terms.timetable, one) }))
  await announce(
    tx,
    'immersion planned',
    { conventionId, personId, hostName: nameOf(one), halves: planned },
    now,
  )
}
