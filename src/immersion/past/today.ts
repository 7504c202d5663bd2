import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import type { Desk } from '../access.ts'
import { PAST_TO_CHECK } from './page.tsx'
import { countAsked } from './read-asked.ts'

/** Lines of lists of past immersions that wait for an answer of who brought them. */
export async function pastToday(db: Db, desk: Desk, now: Date): Promise<Card[]> {
  const count = await countAsked(db, desk, now)
  if (count === 0) return []
  const title = writeCount(count, 'immersion passée à vérifier', 'immersions passées à vérifier')
  return [{ title, text: 'Un employeur, une date, la loi.', href: PAST_TO_CHECK, kind: 'do' }]
}
