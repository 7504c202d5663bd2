import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import type { Desk } from '../access.ts'
import { TO_CHECK } from './addresses.ts'
import { countToCheck } from './count-to-check.ts'

/** Lines of lists of needs that wait for an answer, and needs that somebody must look at. */
export async function needsToday(db: Db, desk: Desk, now: Date): Promise<Card[]> {
  const count = await countToCheck(db, desk, now)
  if (count === 0) return []
  const title = writeCount(count, 'besoin à vérifier', 'besoins à vérifier')
  return [{ title, text: 'Un employeur, un contrat, un métier.', href: TO_CHECK, kind: 'do' }]
}
