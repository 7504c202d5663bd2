import { stillInCircle } from '#people'
import type { Db } from '#platform/db'
import { tell, untell, type Notice } from '#platform/notices'
import { mondayOf, writeClock, writeDay } from '#platform/time'
import { subgroupsOf } from '../subgroup-store.ts'
import { meets, type HalfDay } from '../half-day.ts'
import { traineesOf } from '../trainee-store.ts'

type Asked = HalfDay

/** What changes somebody's day: by then it is told at once, at night too. */
const PRESSING_MS = 48 * 3_600_000

/**
 * Tells those who are expected, and who trains, that a half-day moved, changed its room, or will not take place; not whoever wrote it. What is
 * over is not told.
 */
export async function tellHalfDay(
  tx: Db,
  { before, after }: { before: Asked; after: Asked },
  by: string | null,
  at: Date,
): Promise<void> {
  if (before.endsAt <= at && after.endsAt <= at) return
  if (placeOf(before) === placeOf(after)) return tellTakenOver(tx, { before, after }, by, at)
  const first = Math.min(before.startsAt.getTime(), after.startsAt.getTime())
  const begins = `half-day ${after.id} `
  const said = {
    key: `${begins}${after.sequence}`,
    title: after.cancelledAt ? `Annulé : ${where(before)}` : `Changement : ${where(after)}`,
    body: after.cancelledAt ? before.title : `${after.title}. Avant : ${where(before)}.`,
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
  await untell(tx, [...trainees, ...trainers], begins)
  await tell(
    tx,
    [
      ...trainees.map((to): Notice => ({ to, ...said, path: '/formation/mon-calendrier' })),
      ...still.filter((id) => id !== by).map((to): Notice => ({ to, ...said, path: weekOf(after) })),
    ],
    at,
  )
}

/** Tells who takes a half-day over, and who leaves it, when nothing else of it changed. */
async function tellTakenOver(
  tx: Db,
  { before, after }: { before: Asked; after: Asked },
  by: string | null,
  at: Date,
): Promise<void> {
  if (before.trainerId === after.trainerId) return
  const words = [
    { to: after.trainerId, title: `Vous formez : ${where(after)}` },
    { to: before.trainerId, title: `Quelqu’un d’autre forme : ${where(after)}` },
  ].flatMap(({ to, title }) => (to === null || to === by ? [] : [{ to, title }]))
  const personIds = words.map(({ to }) => to)
  const still = await stillInCircle(tx, after.groupId, { personIds, as: ['trainer', 'training lead'] }, at)
  const begins = `trainer of half-day ${after.id} `
  await untell(tx, personIds, begins)
  await tell(
    tx,
    words
      .filter(({ to }) => still.includes(to))
      .map((one) => ({
        ...one,
        key: `${begins}${after.sequence} ${after.trainerId}`,
        body: after.title,
        path: weekOf(after),
        pace: paceOf(after.startsAt.getTime(), at),
        until: after.endsAt,
      })),
    at,
  )
}

const paceOf = (startsAt_ms: number, at: Date): 'now' | 'soon' =>
  startsAt_ms - at.getTime() < PRESSING_MS ? 'now' : 'soon'

const weekOf = ({ groupId, day }: Asked): string => `/formation/${groupId}?semaine=${mondayOf(day)}`

const placeOf = ({ startsAt, endsAt, room, mode, subgroup, cancelledAt }: Asked): string =>
  JSON.stringify([startsAt, endsAt, room, mode, subgroup, cancelledAt !== null])

const where = ({ day, startsAt, endsAt, room }: Asked): string =>
  [`${writeDay(day)}, ${writeClock(startsAt)} – ${writeClock(endsAt)}`, room].filter(Boolean).join(', ')

/** The trainees of the half of the group that comes, those of that day. */
async function expectedAt(tx: Db, { groupId, subgroup, day }: Asked): Promise<string[]> {
  const halves = await subgroupsOf(tx, groupId)
  return (await traineesOf(tx, groupId))
    .filter(({ fromDay, untilDay }) => fromDay <= day && (untilDay ?? day) >= day)
    .filter(({ personId }) => meets(subgroup, halves.get(personId) ?? null))
    .map(({ personId }) => personId)
}
