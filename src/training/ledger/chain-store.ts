import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import { emptyHead, type Head } from '#platform/chain'
import { chain, type Entry, type LedgerLine } from './ledger.ts'

/** Until the end of the transaction, nobody else writes in the chain of this group. Gives where it stops. */
export async function lockLedger(tx: Tx, groupId: GroupId): Promise<Head> {
  await tx.run(sql`
    insert into training.ledger_heads (group_id, n, hash)
    values (${groupId}, ${emptyHead.n}, ${emptyHead.hash})
    on conflict do nothing`)
  const head = await tx.row<Head>(sql`
    select n, hash
    from training.ledger_heads
    where group_id = ${groupId}
    for update`)
  return head ?? emptyHead
}

/**
 * Writes these entries at the end of the chain, under its lock: taken before by who first reads what is credited, held once all the same.
 * @throws `ledger_credited_once` for a second credit.
 */
export async function appendLines(
  tx: Tx,
  groupId: GroupId,
  entries: readonly Entry[],
): Promise<LedgerLine[]> {
  const lines = chain(groupId, await lockLedger(tx, groupId), entries)
  const last = lines.at(-1)
  if (!last) return []
  await tx.run(sql`
    insert into training.ledger_lines (
      group_id, n, person_id, activity_id, kind, minutes, proof, proof_id, signed_by, why, at, previous_hash, hash
    )
    select
      l."groupId", l.n, l."personId", l."activityId", l.kind, l.minutes, l.proof, l."proofId", l."signedBy", l.why, l.at,
      l."previousHash", l.hash
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (
      "groupId" uuid, n integer, "personId" uuid, "activityId" uuid, kind text, minutes integer, proof text,
      "proofId" text, "signedBy" uuid, why text, at timestamptz, "previousHash" text, hash text
    )`)
  await tx.run(sql`
    update training.ledger_heads
    set n = ${last.n}, hash = ${last.hash}
    where group_id = ${groupId}`)
  return lines
}

/** The whole chain of a group, in order, as its hashes read it. */
export async function readChain(db: Db, groupId: GroupId): Promise<{ lines: LedgerLine[]; head: Head }> {
  const lines = await db.rows<LedgerLine>(sql`
    select ${columns}
    from training.ledger_lines l
    where l.group_id = ${groupId}
    order by l.n`)
  const head = await db.row<Head>(sql`
    select n, hash
    from training.ledger_heads
    where group_id = ${groupId}`)
  return { lines, head: head ?? emptyHead }
}

/** Every group that has a chain, or the end of one. */
export async function groupsWithLedger(db: Db): Promise<GroupId[]> {
  const rows = await db.rows<{ group_id: GroupId }>(sql`
    select group_id from training.ledger_heads
    union
    select group_id from training.ledger_lines
    order by group_id`)
  return rows.map((row) => row.group_id)
}

const columns = sql`
  l.group_id as "groupId", l.n, l.person_id as "personId", l.activity_id as "activityId", l.kind, l.minutes, l.proof,
  l.proof_id as "proofId", l.signed_by as "signedBy", l.why,
  to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  l.previous_hash as "previousHash", l.hash`
