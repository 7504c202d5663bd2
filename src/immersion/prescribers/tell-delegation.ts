import { professionals, type OrganisationId, type Role } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { tell } from '#platform/notices'
import { addDays, parisDay, writeDate, type Day } from '#platform/time'
import { delegationsEnding } from './prescriber-store.ts'
import { PRESCRIBING } from './routes.tsx'

/** So many days before a delegation ends, whoever prescribes under it is told. */
const BEFORE = [60, 15]
const told: readonly Role[] = ['referent', 'integration adviser', 'direction']

/** Tells that a delegation ends soon, once for each term. For a job of every morning. @returns how many delegations. */
export async function tellDelegations(db: Db, now: Date): Promise<number> {
  const today = parisDay(now)
  const ending = await delegationsEnding(
    db,
    BEFORE.map((days) => addDays(today, days)),
  )
  for (const { organisationId, name, toDay } of ending)
    await db.transaction(async (tx) => {
      const title = typo(`${name} : la délégation pour prescrire finit le ${toDay ? writeDate(toDay) : ''}`)
      const key = `delegation ${organisationId} ${toDay} ${today}`
      const people = await peopleOf(tx, organisationId, today)
      const notices = people.map(({ personId }) => ({
        to: personId,
        key,
        title,
        path: PRESCRIBING,
        pace: 'soon' as const,
      }))
      await tell(tx, notices, now)
    })
  return ending.length
}

async function peopleOf(db: Db, organisationId: OrganisationId, on: Day) {
  const all = []
  for (const role of told) all.push(...(await professionals(db, role, on, organisationId)))
  return all
}
