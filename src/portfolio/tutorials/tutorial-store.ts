import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { EvidenceId, StepId } from '../ids.ts'
import type { Caption, Step, Tutorial } from './tutorial.ts'

/** The steps and the words of each of these films, in the order of its time; those of all of them in two questions. */
export async function tutorialsOf(db: Db, ids: readonly EvidenceId[]): Promise<(id: EvidenceId) => Tutorial> {
  type Of = { evidenceId: EvidenceId }
  const steps = await db.rows<Step & Of>(sql`
    select s.evidence_id as "evidenceId", s.id, s.at_s::float8 as at_s, s.words, s.says, s.picture_file_id as "pictureFileId"
    from portfolio.steps s
    where s.evidence_id = any(${ids}::uuid[])
    order by s.at_s`)
  const captions = await db.rows<Caption & Of>(sql`
    select c.evidence_id as "evidenceId", c.from_s::float8 as from_s, c.to_s::float8 as to_s, c.words
    from portfolio.captions c
    where c.evidence_id = any(${ids}::uuid[])
    order by c.from_s`)
  const [stepsOf, captionsOf] = [Map.groupBy(steps, byEvidence), Map.groupBy(captions, byEvidence)]
  return (id) => ({
    steps: (stepsOf.get(id) ?? []).map(bare),
    captions: (captionsOf.get(id) ?? []).map(({ from_s, to_s, words }) => ({ from_s, to_s, words })),
  })
}

const bare = ({ id, at_s, words, says, pictureFileId }: Step): Step => ({
  id,
  at_s,
  words,
  says,
  pictureFileId,
})

const byEvidence = ({ evidenceId }: { evidenceId: EvidenceId }): EvidenceId => evidenceId

/** Of one film: a page that shows many asks `tutorialsOf`. */
export const tutorialOf = async (db: Db, id: EvidenceId): Promise<Tutorial> =>
  (await tutorialsOf(db, [id]))(id)

/** The picture of one of its steps, if it has one. */
export async function stepPictureOf(db: Db, evidenceId: EvidenceId, id: StepId): Promise<Id | null> {
  const row = await db.row<{ fileId: FileId | null }>(sql`
    select s.picture_file_id as "fileId"
    from portfolio.steps s
    where s.evidence_id = ${evidenceId} and s.id = ${id}`)
  return row?.fileId ?? null
}

/** False when it is gone. Nobody else changes what its film says, nor erases it, until the end of the transaction. */
export async function lockTutorial(tx: Tx, evidenceId: EvidenceId): Promise<boolean> {
  const row = await tx.row(sql`
    select 1
    from portfolio.evidence e
    where e.id = ${evidenceId}
    for update`)
  return row !== undefined
}

/** True when no other step began there. */
export async function insertStep(
  tx: Tx,
  evidenceId: EvidenceId,
  { id, at_s, words, says = null }: Step,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into portfolio.steps (id, evidence_id, at_s, words, says)
    values (${id}, ${evidenceId}, ${at_s}, ${words}, ${says})
    on conflict do nothing`)
  return inserted === 1
}

/** Its time is for whoever calls to have checked: two steps never begin together. */
export async function updateStep(tx: Tx, { id, at_s, words, says = null }: Step): Promise<void> {
  await tx.run(sql`
    update portfolio.steps
    set at_s = ${at_s}, words = ${words}, says = ${says}
    where id = ${id}`)
}

export async function updatePicture(tx: Tx, id: StepId, pictureFileId: FileId | null): Promise<void> {
  await tx.run(sql`
    update portfolio.steps
    set picture_file_id = ${pictureFileId}
    where id = ${id}`)
}

/** Gives the picture that it leaves. */
export async function deleteStep(tx: Tx, evidenceId: EvidenceId, id: StepId): Promise<Id[]> {
  const rows = await tx.rows<{ fileId: FileId | null }>(sql`
    delete from portfolio.steps
    where id = ${id} and evidence_id = ${evidenceId}
    returning picture_file_id as "fileId"`)
  return rows.flatMap(({ fileId }) => fileId ?? [])
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

/** Its person writes them anew: those that they took from somebody else are theirs now, and what was before is put back no more. Others may wait meanwhile. */
export async function closeTaken(tx: Tx, evidenceId: EvidenceId): Promise<void> {
  await tx.run(sql`
    delete from portfolio.caption_proposals
    where evidence_id = ${evidenceId} and taken_at is not null`)
  await tx.run(sql`
    update portfolio.caption_proposals
    set under_by = null
    where evidence_id = ${evidenceId}`)
}
