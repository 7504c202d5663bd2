import { idsOf, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { HostId } from '../ids.ts'

/** When this host took back last the yes that it said for this person: nothing since it said another, nor once a convention was written all the same. */
export async function yesTakenBackAt(db: Db, personId: PersonId, hostId: HostId): Promise<Date | undefined> {
  const mine = await idsOf(db, personId)
  const row = await db.row<{ at: Date }>(sql`
    select max(w.withdrawn_at) as at
    from immersion.withdrawn_yeses w
    join immersion.proposals r on r.id = w.proposal_id
    where r.person_id = any(${mine}::uuid[]) and r.host_id = ${hostId}
      and not exists (
        select
        from immersion.proposals again
        where again.person_id = any(${mine}::uuid[]) and again.host_id = r.host_id and again.answer = 'yes'
          and again.answered_at >= w.withdrawn_at
      )
      and not exists (
        select
        from immersion.conventions c
        where c.person_id = any(${mine}::uuid[]) and c.host_id = r.host_id and c.written_at >= w.withdrawn_at
      )
    having max(w.withdrawn_at) is not null`)
  return row?.at
}
