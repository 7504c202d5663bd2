import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import { writeClock } from '#platform/time'
import { CLOSES_AFTER } from '../attendance/door.ts'
import { unsignedBetween } from './remind-signing-store.ts'

/** A half-day is reminded of while its trainees are still in the room. */
const MINUTES_BEFORE = 10

/** Reminds who has not signed yet, ten minutes before a half-day ends, once. For a job of every five minutes. @returns how many. */
export async function remindSigning(db: Db, now: Date): Promise<number> {
  const unsigned = await unsignedBetween(db, now, new Date(now.getTime() + MINUTES_BEFORE * 60_000))
  await db.transaction((tx) =>
    tell(
      tx,
      unsigned.map(({ personId, halfDay: { id, startsAt, endsAt } }) => ({
        to: personId,
        key: `sign ${id}`,
        title: `N’oubliez pas de signer : ${writeClock(startsAt)} – ${writeClock(endsAt)}`,
        path: '/formation/emarger',
        pace: 'now' as const,
        until: new Date(endsAt.getTime() + CLOSES_AFTER),
      })),
      now,
    ),
  )
  return unsigned.length
}
