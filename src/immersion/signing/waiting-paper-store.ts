import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId, SignatoryId } from '../ids.ts'

/** A page that was photographed, and that this reader may check: who signed it, and for which immersion. */
export type WaitingPaper = {
  conventionId: ConventionId
  signatoryId: SignatoryId
  signerName: string
  hostName: string
  fromDay: Day
  toDay: Day
}

/** Those of the conventions that these organisations keep, but the pages that one of `mine` kept: however late, for the convention waits for them. */
const waiting = (mine: readonly PersonId[], own: readonly OrganisationId[]): Sql => sql`
  immersion.paper_signatures w
  join immersion.signatories s on s.id = w.signatory_id
  join immersion.conventions c on c.id = s.convention_id and c.version = w.version
  join immersion.hosts h on h.id = c.host_id
  where w.checked_at is null and not w.kept_by = any(${mine}::uuid[])
    and c.keeper_id = any(${own}::uuid[]) and c.state = 'signing'
    and not exists (
      select
      from immersion.signature_lines l
      where l.convention_id = c.id and l.version = c.version and l.role = s.role and l.what = 'signed'
    )`

const MOST = 60

/** The pages that wait for a second person of these organisations, the first to begin in front. */
export const papersToCheck = async (
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
): Promise<WaitingPaper[]> =>
  db.rows<WaitingPaper>(sql`
    select c.id as "conventionId", s.id as "signatoryId", s.name as "signerName", h.name as "hostName", c.from_day as "fromDay",
      c.to_day as "toDay"
    from ${waiting(await idsOf(db, readerId), own)}
    order by c.from_day, c.id, s.role
    limit ${MOST}`)

export async function countPapers(
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
): Promise<number> {
  const row = await db.row<{ waiting: number }>(
    sql`select count(*)::int as waiting from ${waiting(await idsOf(db, readerId), own)}`,
  )
  return row?.waiting ?? 0
}
