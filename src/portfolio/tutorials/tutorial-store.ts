import { sql, type Db, type Tx } from '#platform/db'
import type { EvidenceId, StepId } from '../ids.ts'
import type { Caption, Step, Tutorial } from './tutorial.ts'

/** The steps and the words of a film, in the order of its time. */
export async function tutorialOf(db: Db, evidenceId: EvidenceId): Promise<Tutorial> {
  const steps = await db.rows<Step>(sql`
    select s.id, s.at_s::float8 as at_s, s.words
    from portfolio.steps s
    where s.evidence_id = ${evidenceId}
    order by s.at_s`)
  const captions = await db.rows<Caption>(sql`
    select c.from_s::float8 as from_s, c.to_s::float8 as to_s, c.words
    from portfolio.captions c
    where c.evidence_id = ${evidenceId}
    order by c.from_s`)
  return { steps, captions }
}

/** True when no other step began there. */
export async function insertStep(
  tx: Tx,
  evidenceId: EvidenceId,
  { id, at_s, words }: Step,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into portfolio.steps (id, evidence_id, at_s, words)
    values (${id}, ${evidenceId}, ${at_s}, ${words})
    on conflict do nothing`)
  return inserted === 1
}

export async function deleteStep(tx: Tx, evidenceId: EvidenceId, id: StepId): Promise<void> {
  await tx.run(sql`
    delete from portfolio.steps
    where id = ${id} and evidence_id = ${evidenceId}`)
}

/** In place of those before. */
export async function replaceCaptions(
  tx: Tx,
  evidenceId: EvidenceId,
  captions: readonly Caption[],
): Promise<void> {
  await tx.run(sql`
    delete from portfolio.captions
    where evidence_id = ${evidenceId}`)
  for (const { from_s, to_s, words } of captions)
    await tx.run(sql`
      insert into portfolio.captions (evidence_id, from_s, to_s, words)
      values (${evidenceId}, ${from_s}, ${to_s}, ${words})`)
}
