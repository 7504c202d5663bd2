import type { Db } from '#platform/db'
import { readPerson } from '#people'
import { asLanguage } from '#platform/languages'
import { tell } from '#platform/notices'
import { addDays, parisDay } from '#platform/time'
import { writeMeetingIn } from './invitation-letter.ts'
import { invitationSentences } from './sentences.ts'
import { expectedOn } from './invitation-store.ts'

/** Reminds those who are expected at a meeting tomorrow, and have not said that they do not come. For a daily job. @returns how many. */
export async function remindMeetings(db: Db, now: Date): Promise<number> {
  const expected = await expectedOn(db, addDays(parisDay(now), 1))
  await db.transaction(async (tx) => {
    for (const { personId, meeting, title } of expected) {
      const language = asLanguage((await readPerson(tx, personId))?.language) ?? 'fr'
      const when = writeMeetingIn(language, meeting)
      const notice = {
        to: personId,
        key: `meeting ${meeting.id}`,
        title: invitationSentences.says[language].reminder(when, meeting.place),
        body: title,
        path: null, // most have no account yet; no « demain »: a quiet Sunday is told on Monday
        pace: 'soon' as const,
        until: meeting.startsAt,
      }
      await tell(tx, [notice], now)
    }
  })
  return expected.length
}
