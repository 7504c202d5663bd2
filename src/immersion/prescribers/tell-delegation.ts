import { professionalsOf } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { tell } from '#platform/notices'
import { addDays, parisDay, writeDate } from '#platform/time'
import { sendingRoles } from '../access.ts'
import { PRESCRIBING } from '../addresses.ts'
import { delegationsEnding } from './prescriber-store.ts'

/** So many days before a delegation ends, whoever prescribes under it is told; then once more. */
const [FIRST, LAST] = [60, 15]

/**
 * Tells that a delegation ends soon, once for each term: also of one that was written when less than that was left, and on the morning that follows one
 * without a job. For a job of every morning.
 */
export async function tellDelegations(db: Db, now: Date): Promise<void> {
  const today = parisDay(now)
  const ending = await delegationsEnding(db, today, addDays(today, FIRST))
  for (const { organisationId, name, toDay } of ending)
    await db.transaction(async (tx) => {
      const title = typo(`${name} : la délégation pour prescrire finit le ${toDay ? writeDate(toDay) : ''}`)
      const term = toDay && toDay <= addDays(today, LAST) ? LAST : FIRST
      const key = `delegation ${organisationId} ${toDay} ${term}`
      const people = await professionalsOf(tx, sendingRoles, today, [organisationId])
      const notices = people.map(({ personId }) => ({
        to: personId,
        key,
        title,
        path: PRESCRIBING,
        pace: 'soon' as const,
      }))
      await tell(tx, notices, now)
    })
}
