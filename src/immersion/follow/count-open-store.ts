import type { OrganisationId } from '#people'
import { sql, type Db } from '#platform/db'
import { addDays, type Day } from '#platform/time'

export type OpenCounts = { drafts: number; signing: number; late: number; running: number }

/** How many conventions of these organisations wait to be sent, to be signed, to be signed within three days, and how many immersions run. */
export async function countOpen(db: Db, own: readonly OrganisationId[], on: Day): Promise<OpenCounts> {
  const row = await db.row<OpenCounts>(sql`
    select count(*) filter (where c.state = 'draft') as drafts,
      count(*) filter (where c.state = 'signing') as signing,
      count(*) filter (where c.state = 'signing' and c.from_day <= ${addDays(on, 3)}) as late,
      count(*) filter (where c.state = 'signed' and ${on} between c.from_day and c.to_day) as running
    from immersion.conventions c
    where c.keeper_id = any(${own}::uuid[]) and c.to_day >= ${on}`)
  return row ?? { drafts: 0, signing: 0, late: 0, running: 0 }
}
