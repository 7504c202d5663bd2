import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import { CLOSES_AFTER } from '../attendance/door.ts'
import { readSaid } from '../phone/door.ts'
import { unsignedBetween } from './remind-signing-store.ts'

/** A half-day is reminded of while its trainees are still in the room. */
const MINUTES_BEFORE = 10

/** Reminds who has not signed yet, ten minutes before a half-day ends, once. For a job of every five minutes. @returns how many. */
export async function remindSigning(db: Db, now: Date): Promise<number> {
  const unsigned = await unsignedBetween(db, now, new Date(now.getTime() + MINUTES_BEFORE * 60_000))
  const saidOf = await readSaid(
    db,
    unsigned.map(({ personId }) => personId),
  )
  const notices = unsigned.map(({ personId, halfDay: { id, startsAt, endsAt } }) => {
    const { say, write } = saidOf(personId)
    return {
      to: personId,
      key: `sign ${id}`,
      title: say.sign(write.clock(startsAt), write.clock(endsAt)),
      path: '/formation/emarger',
      pace: 'now' as const,
      until: new Date(endsAt.getTime() + CLOSES_AFTER),
    }
  })
  await db.transaction((tx) => tell(tx, notices, now))
  return unsigned.length
}
