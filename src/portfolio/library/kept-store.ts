import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { EvidenceId } from '../ids.ts'

/** What somebody keeps, and the bytes of each film. */
export const keptBy = (db: Db, mine: readonly PersonId[]): Promise<{ id: EvidenceId; bytes: number }[]> =>
  db.rows<{ id: EvidenceId; bytes: number }>(sql`
    select k.evidence_id as id, sum(distinct f.bytes)::float8 as bytes
    from portfolio.kept_tutorials k
    join portfolio.pieces p on p.evidence_id = k.evidence_id and p.kind = 'video' and not p.is_told
    join files.files f on f.id = p.file_id
    where k.person_id = any(${mine}::uuid[])
    group by k.evidence_id
    order by min(k.kept_at), k.evidence_id`)

/** Nobody else changes what this person keeps until the end of the transaction. */
export async function lockKeeper(tx: Tx, personId: PersonId): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('kept tutorials ' || ${personId}, 0))`)
}

/** Twice is once. */
export async function insertKept(
  tx: Tx,
  { personId, id }: { personId: PersonId; id: EvidenceId },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into portfolio.kept_tutorials (person_id, evidence_id, kept_at)
    values (${personId}, ${id}, ${at})
    on conflict do nothing`)
}

export async function deleteKept(tx: Tx, mine: readonly PersonId[], id: EvidenceId): Promise<void> {
  await tx.run(sql`
    delete from portfolio.kept_tutorials
    where person_id = any(${mine}::uuid[]) and evidence_id = ${id}`)
}
