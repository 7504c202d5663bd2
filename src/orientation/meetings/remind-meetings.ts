import type { Db } from '#platform/db'
import { languagesOf } from '#people'
import { tell } from '#platform/notices'
import { addDays, parisDay } from '#platform/time'
import { writeMeetingIn } from './invitation-letter.ts'
import { invitationSentences } from './sentences.ts'
import { expectedOn, type Expected } from './invitation-store.ts'

/** Reminds those who are expected at a meeting tomorrow, and have not said that they do not come. For a daily job. @returns how many. */
export async function remindMeetings(db: Db, now: Date): Promise<number> {
  const expected = await expectedOn(db, addDays(parisDay(now), 1))
  await db.transaction(async (tx) => {
    const languageOf = await languagesOf(
      tx,
      expected.map((one) => one.personId),
    )
    const titleFor = ({ personId, meeting }: Expected) => {
      const language = languageOf(personId)
      return invitationSentences.says[language].reminder(writeMeetingIn(language, meeting), meeting.place)
    }
    await tell(
      tx,
      expected.map((one) => ({
        to: one.personId,
        key: `meeting ${one.meeting.id}`,
        title: titleFor(one),
        body: one.title,
        path: null, // most have no account yet; no « demain »: a quiet Sunday is told on Monday
        pace: 'soon' as const,
        until: one.meeting.startsAt,
      })),
      now,
    )
  })
  return expected.length
}
