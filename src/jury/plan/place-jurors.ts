import { joinCircle } from '#people'
import type { Db, Tx } from '#platform/db'
import { addDays, parisDay, type Day } from '#platform/time'
import { DAYS_AFTER, juryDays } from '../jury.ts'
import { sendingBodies } from './list-sending-bodies.ts'
import { seatDaysFrom, type SeatDay } from './seat-days-store.ts'

type Stay = { from: Day; until: Day; organiserId: SeatDay['organiserId'] }

/** The days of each jury, those that touch as one; the first that is not over, else the last. */
export function stayOf(days: readonly SeatDay[], today: Day): Stay | undefined {
  const stays: Stay[] = []
  for (const { heldOn, organiserId } of days.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))) {
    const next = { ...juryDays({ heldOn }), organiserId }
    const last = stays.at(-1)
    if (last && next.from <= addDays(last.until, 1)) stays.splice(-1, 1, { ...next, from: last.from })
    else stays.push(next)
  }
  return stays.find(({ until }) => until >= today) ?? stays.at(-1)
}

/** Where somebody sits in several juries of a group, its files are open on the days of each, and not between: they stand there for the next one. */
export async function placeJurors(tx: Tx, days: readonly SeatDay[], today: Day): Promise<void> {
  const bodiesOf = await sendingBodies(tx, [...new Set(days.map(({ groupId }) => groupId))])
  for (const own of Map.groupBy(days, ({ groupId, personId }) => `${groupId} ${personId}`).values()) {
    const [one] = own
    const stay = stayOf(own, today)
    if (!one || !stay) continue
    const place = { circleId: one.groupId, personId: one.personId, relation: 'juror' } as const
    const { from: fromDay, until: untilDay, organiserId: organisationId } = stay
    const sentBy = [organisationId, ...bodiesOf(one.groupId)]
    await joinCircle(tx, { ...place, organisationId, sentBy, fromDay, untilDay })
  }
}

/** Each hour, so that a server that was down at midnight shuts nobody out: a jury is over, the next one of the same people opens. */
export async function placeJurorsToday(db: Db, now: Date): Promise<void> {
  const today = parisDay(now)
  await db.transaction(async (tx) =>
    placeJurors(tx, await seatDaysFrom(tx, addDays(today, -DAYS_AFTER)), today),
  )
}
