import { sql, type Db } from '#platform/db'
import { chain, emptyHead, type Entry, type Head, type LedgerLine } from './ledger.ts'

/** Until the end of the transaction, nobody else writes in the chain of this group. Gives where it stops. */
export async function lockLedger(tx: Db, groupId: string): Promise<Head> {
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

/** Writes these entries at the end of the chain, under its lock. @throws `ledger_credited_once` for a second credit. */
export async function appendLines(tx: Db, groupId: string, entries: readonly Entry[]): Promise<LedgerLine[]> {
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

const columns = sql`
  l.group_id as "groupId", l.n, l.person_id as "personId", l.activity_id as "activityId", l.kind, l.minutes, l.proof,
  l.proof_id as "proofId", l.signed_by as "signedBy", l.why,
  to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  l.previous_hash as "previousHash", l.hash`

/** The whole chain of a group, in order, as its hashes read it. */
export async function readChain(db: Db, groupId: string): Promise<{ lines: LedgerLine[]; head: Head }> {
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
export async function groupsWithLedger(db: Db): Promise<string[]> {
  const rows = await db.rows<{ group_id: string }>(sql`
    select group_id from training.ledger_heads
    union
    select group_id from training.ledger_lines
    order by group_id`)
  return rows.map((row) => row.group_id)
}

/** What was credited to a person for an activity, and what is left of it after corrections. */
export async function creditedFor(
  tx: Db,
  personId: string,
  activityId: string,
): Promise<{ credited: number; left: number }> {
  const row = await tx.row<{ credited: number; left: number }>(sql`
    select
      coalesce(sum(l.minutes) filter (where l.kind = 'credit'), 0)::integer as credited,
      coalesce(sum(l.minutes), 0)::integer as left
    from training.ledger_lines l
    join people.published_persons p on p.id = l.person_id
    join people.published_persons mine on mine.canonical_id = p.canonical_id
    where mine.id = ${personId} and l.activity_id = ${activityId}`)
  return row ?? { credited: 0, left: 0 }
}

/** A line as people read it. */
export type ReadLine = {
  n: number
  personId: string
  trainee: string
  activityId: string
  code: string
  title: string
  kind: 'credit' | 'correction'
  minutes: number
  proof: LedgerLine['proof']
  signer: string | null
  why: string
  at: Date
  hash: string
}

/** Lines of a group, the latest first; `personId` keeps those of one trainee, `before` is the number of the last line seen. */
export async function ledgerLines(
  db: Db,
  groupId: string,
  {
    personId = null,
    before,
    limit,
  }: { personId?: string | null; before?: number | undefined; limit: number },
): Promise<ReadLine[]> {
  return db.rows<ReadLine>(sql`
    select l.n, p.canonical_id as "personId", p.given_name || ' ' || p.family_name as trainee, l.activity_id as "activityId",
      a.code, a.title, l.kind, l.minutes, l.proof, s.given_name || ' ' || s.family_name as signer, l.why, l.at, l.hash
    from training.ledger_lines l
    join training.activities a on a.id = l.activity_id
    join people.published_persons p on p.id = l.person_id
    left join people.published_persons s on s.id = l.signed_by
    where l.group_id = ${groupId}
      and (${personId}::uuid is null or p.canonical_id = ${personId})
      and l.n < ${before ?? 2147483647}
    order by l.n desc
    limit ${limit}`)
}

/** One line of a group, by its number. */
export async function ledgerLine(db: Db, groupId: string, n: number): Promise<ReadLine | undefined> {
  const [line] = await ledgerLines(db, groupId, { before: n + 1, limit: 1 })
  return line?.n === n ? line : undefined
}
