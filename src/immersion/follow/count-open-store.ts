import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import { readers, standsAround, writers } from '../around-store.ts'
import { heldNow, tooLateOn } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { isRefused, mayBeSigned } from './list-store.ts'

export type OpenCounts = {
  drafts: number
  signing: number
  refused: number
  held: number
  late: number
  running: number
}

const none: OpenCounts = { drafts: 0, signing: 0, refused: 0, held: 0, late: 0, running: 0 }

/**
 * Of the conventions that these organisations keep and that this reader reads: how many wait to be sent, to be signed, that somebody refuses to sign, that wait
 * for nothing but the check of a page on paper, else to be signed within three days, and how many immersions run. What the list `a-finir` shows, no more: nobody is called to an empty page.
 */
export async function countOpen(
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<OpenCounts> {
  const mine = await idsOf(db, readerId)
  const row = await db.row<OpenCounts>(sql`
    select count(*) filter (where c.state = 'draft' and c.to_day >= ${on}) as drafts,
      count(*) filter (where ${mayBeSigned(on)}) as signing,
      count(*) filter (where ${mayBeSigned(on)} and ${isRefused}) as refused,
      count(*) filter (where ${heldNow}) as held,
      count(*) filter (where ${mayBeSigned(on)} and not ${isRefused} and not ${heldNow} and c.from_day <= ${addDays(on, 3)}) as late,
      count(*) filter (where c.state = 'signed' and ${on} between c.from_day and c.to_day) as running
    from immersion.conventions c
    join people.published_persons p on p.id = c.person_id
    where c.keeper_id = any(${own}::uuid[]) and (c.to_day >= ${on} or c.state = 'signing') and ${standsAround(mine, readers, on, sql`p.canonical_id`)}`)
  return row ?? none
}

type Unsigned = { id: ConventionId; givenName: string; familyName: string; hostName: string; fromDay: Day }

/** Conventions of the same that somebody was asked to sign, and that nobody may sign any more. */
export const unsignedInTime = async (
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<Unsigned[]> => {
  const mine = await idsOf(db, readerId)
  return db.rows<Unsigned>(sql`
    select c.id, p.given_name as "givenName", p.family_name as "familyName", h.name as "hostName", c.from_day as "fromDay"
    from immersion.conventions c
    join immersion.hosts h on h.id = c.host_id
    join people.published_persons p on p.id = c.person_id
    where ${tooLateOn(on)} and c.keeper_id = any(${own}::uuid[])
      and ${standsAround(mine, writers, on, sql`p.canonical_id`)}
    order by c.from_day, c.id`)
}
