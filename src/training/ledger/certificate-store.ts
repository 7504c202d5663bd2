import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import { sameAs, type PersonId } from '#people'
import { lockLedger } from './chain-store.ts'

/**
 * The certificate of a training that is over counts from now on, and no answer is taken back any more: the first time is kept. Under the lock of
 * the ledger, which whoever takes an answer back has before asking: what is read once this is written is what the certificate says.
 */
export async function markCertified(
  tx: Tx,
  groupId: GroupId,
  personIds: readonly PersonId[],
  at: Date,
): Promise<void> {
  await lockLedger(tx, groupId)
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
