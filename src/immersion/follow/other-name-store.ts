import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { standsAround, writers } from '../around-store.ts'
import type { ConventionId } from '../ids.ts'
import { isTheirName } from '../signing/door.ts'

/** No name that is typed is longer (signing/routes.ts); a drawing, which is no name, may weigh twelve kilobytes. */
const LONGEST_NAME = 80

export type OtherName = { id: ConventionId; name: string; mark: string }

/** Signatures by another name than that of who signs, in conventions of these organisations that have not begun: who wrote them may ask. */
export async function signedByOtherName(
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<OtherName[]> {
  const mine = await idsOf(db, readerId)
  const rows = await db.rows<OtherName>(sql`
    select c.id, l.name, l.mark
    from immersion.conventions c
    join immersion.signature_lines l on l.convention_id = c.id and l.version = c.version and l.what = 'signed' and l.mark <> l.name and length(l.mark) <= ${LONGEST_NAME}
    join people.published_persons p on p.id = c.person_id
    where c.state in ('signing', 'signed') and c.from_day >= ${on} and c.keeper_id = any(${own}::uuid[])
      and ${standsAround(mine, writers, on, sql`p.canonical_id`)}
    order by c.from_day, c.id, l.n`)
  return rows.filter(({ mark, name }) => !isTheirName(mark, { name }))
}
