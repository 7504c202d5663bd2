import { sql, type Db } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { GroupId } from '#actions'
import type { LedgerLine } from './ledger.ts'
import type { ActivityId, WorkId } from '../ids.ts'
import type { Id } from '#platform/id'

/** A line as people read it. */
export type ReadLine = {
  n: number
  personId: PersonId
  trainee: string
  activityId: ActivityId
  code: string
  title: string
  kind: 'credit' | 'correction'
  minutes: number
  proof: LedgerLine['proof']
  /** The id of what proves it, of the kind that `proof` says; empty for a correction. */
  proofId: Id
  /** The work that it opens, if it is still kept. */
  workId: WorkId | null
  signer: string | null
  why: string
  at: Date
  hash: string
}

/** Lines of a group, the latest first; `personId` keeps those of one trainee, `before` is the number of the last line seen. */
export async function ledgerLines(
  db: Db,
  groupId: GroupId,
  {
    personId = null,
    before,
    limit,
  }: { personId?: PersonId | null; before?: number | undefined; limit: number },
): Promise<ReadLine[]> {
  return db.rows<ReadLine>(sql`
    select l.n, p.canonical_id as "personId", p.given_name || ' ' || p.family_name as trainee, l.activity_id as "activityId",
      a.code, a.title, l.kind, l.minutes, l.proof, l.proof_id as "proofId", w.id as "workId",
      s.given_name || ' ' || s.family_name as signer, l.why, l.at, l.hash
    from training.ledger_lines l
    join training.activities a on a.id = l.activity_id
    join people.published_persons p on p.id = l.person_id
    left join people.published_persons s on s.id = l.signed_by
    left join training.works w on w.activity_id = l.activity_id and w.id::text = l.proof_id and l.kind = 'credit'
    where l.group_id = ${groupId}
      ${personId ? sql`and l.person_id = ${sameAs(personId)}` : sql``}
      and l.n < ${before ?? 2147483647}
    order by l.n desc
    limit ${limit}`)
}

/** One line of a group, by its number. */
export async function ledgerLine(db: Db, groupId: GroupId, n: number): Promise<ReadLine | undefined> {
  const [line] = await ledgerLines(db, groupId, { before: n + 1, limit: 1 })
  return line?.n === n ? line : undefined
}
