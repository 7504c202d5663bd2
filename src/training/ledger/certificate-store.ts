import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import { sameAs, type PersonId } from '#people'

/** The certificate of a training that is over was drawn up: the first time is kept. */
export async function markCertified(
  tx: Tx,
  groupId: GroupId,
  personIds: readonly PersonId[],
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into training.certificates (group_id, person_id, drawn_at)
    select ${groupId}, person_id, ${at}
    from unnest(${personIds}::uuid[]) as person_id
    on conflict do nothing`)
}

/** When the certificate of this person was drawn up, once their training was over. */
export async function certifiedAt(db: Db, groupId: GroupId, personId: PersonId): Promise<Date | undefined> {
  const row = await db.row<{ drawnAt: Date }>(sql`
    select drawn_at as "drawnAt"
    from training.certificates
    where group_id = ${groupId} and person_id = ${sameAs(personId)}
    order by drawn_at
    limit 1`)
  return row?.drawnAt
}
