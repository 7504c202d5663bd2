import {
  CENTRE,
  joinCircle,
  leaveCircle,
  openFiles,
  type Actor,
  type PersonId,
  type ReadingReason,
} from '#people'
import type { Db, Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { notFound } from '#platform/web'
import { follows, type Seat } from './seat.ts'

type Reading = { actor: Actor; seat: Seat; personIds: readonly PersonId[]; why: ReadingReason; now: Date }

/**
 * Opens what a jury knows of people who pass before it, for whoever sits there: each of them reads the line.
 * @throws notFound when one of these files stays closed to this reader.
 */
export async function openJuryFiles(db: Db, reading: Reading): Promise<void> {
  await db.transaction(async (tx) => {
    const opened = await open(tx, reading)
    const left = reading.personIds.filter((id) => !opened.has(id))
    if (left.length === 0) return
    if (!follows(reading.seat)) throw notFound()
    await standForToday(tx, { ...reading, personIds: left })
    if ((await open(tx, { ...reading, personIds: left })).size < left.length) throw notFound()
  })
}

const open = (tx: Tx, { actor, personIds, why, now }: Reading) =>
  openFiles(tx, actor, personIds, 'jury', why, now)

/**
 * A juror stands around the group for the days of the jury, and the person in charge never does. Whoever reads the minutes at
 * another moment has a place until that evening, in a circle of the jury's own: nothing else of the group opens with it.
 */
async function standForToday(tx: Tx, { actor, seat, personIds, now }: Reading): Promise<void> {
  const { id: circleId, organiserId: organisationId } = seat.jury
  const fromDay = parisDay(now)
  for (const personId of personIds) await joinCircle(tx, { circleId, personId, relation: CENTRE, fromDay })
  const place = { circleId, personId: actor.personId, relation: 'juror' } as const
  await joinCircle(tx, { ...place, organisationId, fromDay })
  await leaveCircle(tx, place, fromDay)
}
