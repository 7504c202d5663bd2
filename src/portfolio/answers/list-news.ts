import { idsOf, type PersonId } from '#people'
import { parisDay, WEEK_MS } from '#platform/time'
import { speak, writerIn, type Ask } from '#platform/web'
import { PORTFOLIO } from '../portfolio.ts'
import { answerSentences } from './sentences.ts'
import { answeredSince } from './store.ts'

/** No more of them at once. */
const MOST = 3

/** For the day of who learns: what they show that was answered this last week. */
export async function answersNews(
  c: Ask,
  personId: PersonId,
): Promise<{ title: string; text: string; href: string; verb: string }[]> {
  const { db, now } = c.var
  const since = new Date(now.getTime() - WEEK_MS)
  const heard = await answeredSince(db, await idsOf(db, personId), since)
  if (heard.length === 0) return []
  const [say, write] = [speak(c, answerSentences), writerIn(c)]
  return heard.slice(0, MOST).map(({ evidenceId, title, name, saidAt }) => ({
    title: say.told(title),
    text: `${name}${write.comma}${write.date(parisDay(saidAt))}`,
    href: `${PORTFOLIO}/${evidenceId}`,
    verb: say.read,
  }))
}
