import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Named } from './criterion.ts'
import type { EvidenceId } from './ids.ts'

/** What an evidence proves is what is given, and nothing else. */
export async function writeCriteria(tx: Tx, evidenceId: EvidenceId, proven: readonly Named[]): Promise<void> {
  await tx.run(sql`delete from portfolio.criteria_proven where evidence_id = ${evidenceId}`)
  await tx.run(sql`
    insert into portfolio.criteria_proven (evidence_id, framework, framework_id, code)
    select ${evidenceId}, given.framework, given.framework_id, given.code
    from unnest(
      ${proven.map((one) => one.framework)}::text[],
      ${proven.map((one) => one.frameworkId)}::text[],
      ${proven.map((one) => one.code)}::text[]
    ) as given (framework, framework_id, code)
    on conflict do nothing`)
}

export type Proves = Named & { evidenceId: EvidenceId; title: string }

/** What the evidence of somebody proves, the latest evidence first. */
export const provenCriteria = (db: Db, mine: readonly PersonId[]): Promise<Proves[]> =>
  db.rows<Proves>(sql`
    select p.framework, p.framework_id as "frameworkId", p.code, e.id as "evidenceId", e.title
    from portfolio.criteria_proven p
    join portfolio.evidence e on e.id = p.evidence_id
    where e.person_id = any(${mine}::uuid[])
    order by e.happened_on desc, e.added_at desc, e.id desc`)

/** What each of these evidences proves, whoever they are of: for who was let see them. */
export const provenByEach = (
  db: Db,
  ids: readonly EvidenceId[],
): Promise<(Named & { evidenceId: EvidenceId })[]> =>
  db.rows<Named & { evidenceId: EvidenceId }>(sql`
    select framework, framework_id as "frameworkId", code, evidence_id as "evidenceId"
    from portfolio.criteria_proven
    where evidence_id = any(${ids}::uuid[])`)

/** What one evidence proves. */
export const criteriaOf = (db: Db, evidenceId: EvidenceId): Promise<Named[]> =>
  db.rows<Named>(sql`
    select framework, framework_id as "frameworkId", code
    from portfolio.criteria_proven
    where evidence_id = ${evidenceId}`)
