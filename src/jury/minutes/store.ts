import { sql, type Db, type Tx } from '#platform/db'
import type { JurorId, JuryId } from '../ids.ts'

export type Signature = { jurorId: JurorId; signedName: string; signedAt: Date; decisionsHash: string }

/** The same decisions signed twice are signed once: the first signature stays. */
export async function insertSignature(tx: Tx, signature: Signature): Promise<void> {
  await tx.run(sql`
    insert into jury.minutes_signatures (juror_id, signed_name, signed_at, decisions_hash)
    values (${signature.jurorId}, ${signature.signedName}, ${signature.signedAt}, ${signature.decisionsHash})
    on conflict (juror_id, decisions_hash) do nothing`)
}

/** Every signature ever given, the oldest first. */
export async function signaturesOf(db: Db, juryId: JuryId): Promise<Signature[]> {
  return db.rows<Signature>(sql`
    select s.juror_id as "jurorId", s.signed_name as "signedName", s.signed_at as "signedAt", s.decisions_hash as "decisionsHash"
    from jury.minutes_signatures s
    join jury.jurors r on r.id = s.juror_id
    where r.jury_id = ${juryId}
    order by s.signed_at, s.juror_id`)
}
