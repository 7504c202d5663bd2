import { stillInCircle, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { tell, untell, type Notice } from '#platform/notices'
import { subgroupsOf } from '../subgroup-store.ts'
import { meets, type HalfDay } from '../half-day.ts'
import { readSaid, type Said } from '../phone/door.ts'
import { traineesOf } from '../trainee-store.ts'
import { tellTakenOver } from './tell-taken-over.ts'
import { paceOf, weekOf, placeOf, where } from './half-day-notice.ts'

/**
 * Tells those who are expected, and who trains, that a half-day moved, changed its room, or will not take place; not whoever wrote it. What is
 * over is not told.
 */
export async function tellHalfDay(
  tx: Tx,
  { before, after }: { before: HalfDay; after: HalfDay },
  by: PersonId | null,
  at: Date,
): Promise<void> {
  if (before.endsAt <= at && after.endsAt <= at) return
  if (placeOf(before) === placeOf(after)) return tellTakenOver(tx, { before, after }, by, at)
  const first = Math.min(before.startsAt.getTime(), after.startsAt.getTime())
  const begins = `half-day ${after.id} `
  const wordsFor = ({ say, write }: Said) => ({
    title: after.cancelledAt ? say.cancelled(where(before, write)) : say.changed(where(after, write)),
    body: after.cancelledAt ? before.title : say.changedText(after.title, where(before, write)),
  })
  const said = {
    key: `${begins}${after.sequence}`,
    pace: paceOf(first, at),
    until: after.endsAt > before.endsAt ? after.endsAt : before.endsAt,
  }
  const trainers = new Set([before.trainerId, after.trainerId].filter((id) => id !== null))
  const trainees = [...new Set([...(await expectedAt(tx, before)), ...(await expectedAt(tx, after))])]
  const still = await stillInCircle(
    tx,
    after.groupId,
    { personIds: [...trainers], as: ['trainer', 'training lead'] },
    at,
  )
  const saidOf = await readSaid(tx, [...trainees, ...still])
  await untell(tx, [...trainees, ...trainers], begins)
  await tell(
    tx,
    [
      ...trainees.map((to): Notice => ({
        to,
        ...said,
        ...wordsFor(saidOf(to)),
        path: '/formation/mon-calendrier',
      })),
      ...still
        .filter((id) => id !== by)
        .map((to): Notice => ({ to, ...said, ...wordsFor(saidOf(to)), path: weekOf(after) })),
    ],
    at,
  )
}

/** The trainees of the half of the group that comes, those of that day. */
async function expectedAt(db: Db, { groupId, subgroup, day }: HalfDay): Promise<PersonId[]> {
  const halves = await subgroupsOf(db, groupId)
  return (await traineesOf(db, groupId))
    .filter(({ fromDay, untilDay }) => fromDay <= day && (untilDay ?? day) >= day)
    .filter(({ personId }) => meets(subgroup, halves.get(personId) ?? null))
    .map(({ personId }) => personId)
}
