import { stillInCircle, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { tell, untell } from '#platform/notices'
import type { HalfDay } from '../half-day.ts'
import { paceOf, weekOf, where } from './half-day-notice.ts'

/** Tells who takes a half-day over, and who leaves it, when nothing else of it changed. */
export async function tellTakenOver(
  tx: Tx,
  { before, after }: { before: HalfDay; after: HalfDay },
  by: PersonId | null,
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
