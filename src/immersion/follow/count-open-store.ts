import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import { standsAround, readers } from '../around-store.ts'

export type OpenCounts = { drafts: number; signing: number; refused: number; late: number; running: number }

/**
 * Of the conventions that these organisations keep and that this reader reads: how many wait to be sent, to be signed, that somebody refuses to sign, to be signed
 * within three days, and how many immersions run. What the list `a-finir` shows, no more: nobody is called to an empty page.
 */
export async function countOpen(
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<OpenCounts> {
  const mine = await idsOf(db, readerId)
  const row = await db.row<OpenCounts>(sql`
    select count(*) filter (where c.state = 'draft') as drafts,
      count(*) filter (where c.state = 'signing') as signing,
      count(*) filter (
        where c.state = 'signing'
          and exists (
            select
            from immersion.signature_lines l
            where l.convention_id = c.id and l.version = c.version and l.what = 'refused'
              and not exists (
                select
                from immersion.signature_lines s
                where s.convention_id = c.id and s.version = c.version and s.role = l.role and s.what = 'signed'
              )
          )
      ) as refused,
      count(*) filter (where c.state = 'signing' and c.from_day between ${on} and ${addDays(on, 3)}) as late,
      count(*) filter (where c.state = 'signed' and ${on} between c.from_day and c.to_day) as running
    from immersion.conventions c
    join people.published_persons p on p.id = c.person_id
    where c.keeper_id = any(${own}::uuid[]) and c.to_day >= ${on} and ${standsAround(mine, readers, on, sql`p.canonical_id`)}`)
  return row ?? { drafts: 0, signing: 0, refused: 0, late: 0, running: 0 }
}
