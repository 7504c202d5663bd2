import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import { addDays, parisDay, writeClock, writeDay } from '#platform/time'
import { expectedOn } from './invitation-store.ts'

/** Reminds those who are expected at a meeting tomorrow, and have not said that they do not come. For a daily job. @returns how many. */
export async function remindMeetings(db: Db, now: Date): Promise<number> {
  const expected = await expectedOn(db, addDays(parisDay(now), 1))
  await db.transaction((tx) =>
    tell(
      tx,
      expected.map(({ personId, meeting, title }) => ({
        to: personId,
        key: `meeting ${meeting.id}`,
        title: `Réunion d’information, ${writeDay(parisDay(meeting.startsAt))} à ${writeClock(meeting.startsAt)}, ${meeting.place}`,
        body: title,
        path: null, // most have no account yet; no « demain »: a quiet Sunday is told on Monday
        pace: 'soon' as const,
        until: meeting.startsAt,
      })),
      now,
    ),
  )
  return expected.length
}
