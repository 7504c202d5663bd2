import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId, NeedId } from '../ids.ts'
import type { Contract, Hire, Proof, WithdrawnHire } from './hire.ts'

type Row = Omit<Hire, 'proof'> & {
  contract: Contract | null
  weeklyMinutes: number | null
  startsOn: Day | null
  fileId: FileId | null
  by: PersonId | null
  at: Date | null
}

export async function hireOf(db: Db, id: ConventionId): Promise<Hire | undefined> {
  const row = await db.row<Row>(sql`
    select convention_id as "conventionId", said_by as "saidBy", said_name as "saidName", said_at as "saidAt", need_id as "needId", contract,
      weekly_minutes as "weeklyMinutes", starts_on as "startsOn", proof_id as "fileId", proved_by as by, proved_at as at, seen_at is not null as "isSeen"
    from immersion.hires
    where convention_id = ${id}`)
  if (!row) return undefined
  const { contract, weeklyMinutes, startsOn, fileId, by, at, ...said } = row
  const isProved =
    contract !== null && weeklyMinutes !== null && startsOn !== null && by !== null && at !== null
  return { ...said, proof: isProved ? { contract, weeklyMinutes, startsOn, fileId, by, at } : null }
}

/** False when somebody said it before. */
export async function insertHire(tx: Tx, one: Omit<Hire, 'proof' | 'needId' | 'isSeen'>): Promise<boolean> {
  const kept = await tx.run(sql`
    insert into immersion.hires (convention_id, said_by, said_name, said_at)
    values (${one.conventionId}, ${one.saidBy}, ${one.saidName}, ${one.saidAt})
    on conflict do nothing`)
  return kept > 0
}

export async function saveProof(
  tx: Tx,
  id: ConventionId,
  proof: Proof,
  needId: NeedId | null,
): Promise<void> {
  await tx.run(sql`
    update immersion.hires
    set contract = ${proof.contract}, weekly_minutes = ${proof.weeklyMinutes}, starts_on = ${proof.startsOn}, proof_id = ${proof.fileId},
      proved_by = ${proof.by}, proved_at = ${proof.at}, need_id = ${needId}
    where convention_id = ${id}`)
}

/** How many people were hired for this need, with a contract that is known. */
export async function countHires(db: Db, needId: NeedId): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*)::integer as count
    from immersion.hires
    where need_id = ${needId} and contract is not null`)
  return row?.count ?? 0
}

export async function insertWithdrawnHire(tx: Tx, one: WithdrawnHire): Promise<void> {
  await tx.run(sql`
    insert into immersion.withdrawn_hires (convention_id, said_by, said_name, said_at, withdrawn_by, withdrawn_name, withdrawn_at)
    values (
      ${one.conventionId}, ${one.saidBy}, ${one.saidName}, ${one.saidAt}, ${one.withdrawnBy}, ${one.withdrawnName}, ${one.withdrawnAt}
    )`)
}

/** What was said of this convention and withdrawn, the latest first. */
export const withdrawnHiresOf = (db: Db, id: ConventionId): Promise<WithdrawnHire[]> =>
  db.rows<WithdrawnHire>(sql`
    select convention_id as "conventionId", said_by as "saidBy", said_name as "saidName", said_at as "saidAt",
      withdrawn_by as "withdrawnBy", withdrawn_name as "withdrawnName", withdrawn_at as "withdrawnAt"
    from immersion.withdrawn_hires
    where convention_id = ${id}
    order by said_at desc`)

/** Takes back what was said by mistake; what was proved stays. */
export async function deleteUnproved(tx: Tx, id: ConventionId): Promise<void> {
  await tx.run(sql`delete from immersion.hires where convention_id = ${id} and contract is null`)
}
