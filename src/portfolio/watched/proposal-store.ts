import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { EvidenceId } from '../ids.ts'
import type { Caption } from '../tutorials/door.ts'
import type { CaptionProposal } from './proposal.ts'

/** What was proposed under the film of an evidence, if anything. */
export async function proposalFor(db: Db, evidenceId: EvidenceId): Promise<CaptionProposal | undefined> {
  const row = await db.row<Omit<CaptionProposal, 'captions'>>(sql`
    select k.canonical_id as "writtenBy", k.given_name || ' ' || k.family_name as by, p.taken_at as "takenAt"
    from portfolio.caption_proposals p
    join people.published_persons k on k.id = p.written_by
    where p.evidence_id = ${evidenceId}`)
  return row && { ...row, captions: await asideOf(db, evidenceId, 'proposed') }
}

type Kind = 'proposed' | 'former'

export const asideOf = (db: Db, evidenceId: EvidenceId, kind: Kind): Promise<Caption[]> =>
  db.rows<Caption>(sql`
    select a.from_s::float8 as from_s, a.to_s::float8 as to_s, a.words
    from portfolio.aside_captions a
    where a.evidence_id = ${evidenceId} and a.kind = ${kind}
    order by a.from_s`)

/** In place of what was proposed before; what stood under the film before all proposals stays aside. */
export async function saveProposal(
  tx: Tx,
  {
    evidenceId,
    writtenBy,
    captions,
  }: { evidenceId: EvidenceId; writtenBy: PersonId; captions: readonly Caption[] },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into portfolio.caption_proposals as before (evidence_id, written_by, written_at)
    values (${evidenceId}, ${writtenBy}, ${at})
    on conflict (evidence_id) do update set written_by = excluded.written_by, written_at = excluded.written_at, taken_at = null,
      under_by = case when before.taken_at is null then before.under_by else before.written_by end`)
  await replaceAside(tx, evidenceId, 'proposed', captions)
}

/** They are under the film; `former`: what its person may put back, when it was not aside already. */
export async function markTaken(
  tx: Tx,
  evidenceId: EvidenceId,
  former: readonly Caption[],
  at: Date,
): Promise<void> {
  if ((await underBy(tx, evidenceId)) === null) await replaceAside(tx, evidenceId, 'former', former)
  await tx.run(sql`
    update portfolio.caption_proposals
    set taken_at = greatest(written_at, ${at}), under_by = null
    where evidence_id = ${evidenceId}`)
}

/** Who wrote the words that are under the film while others are proposed; null when they are its person's. */
export async function underBy(db: Db, evidenceId: EvidenceId): Promise<PersonId | null> {
  const row = await db.row<{ under_by: PersonId | null }>(sql`
    select p.under_by
    from portfolio.caption_proposals p
    where p.evidence_id = ${evidenceId}`)
  return row?.under_by ?? null
}

/** Those proposed leave; the ones that are under the film stand again as they did before. */
export async function standAgain(
  tx: Tx,
  evidenceId: EvidenceId,
  { writtenBy, captions }: { writtenBy: PersonId; captions: readonly Caption[] },
): Promise<void> {
  await tx.run(sql`
    update portfolio.caption_proposals
    set written_by = ${writtenBy}, taken_at = written_at, under_by = null
    where evidence_id = ${evidenceId}`)
  await replaceAside(tx, evidenceId, 'proposed', captions)
}

export async function deleteProposal(tx: Tx, evidenceId: EvidenceId): Promise<void> {
  await tx.run(sql`
    delete from portfolio.caption_proposals
    where evidence_id = ${evidenceId}`)
}

async function replaceAside(
  tx: Tx,
  evidenceId: EvidenceId,
  kind: Kind,
  captions: readonly Caption[],
): Promise<void> {
  await tx.run(sql`
    delete from portfolio.aside_captions
    where evidence_id = ${evidenceId} and kind = ${kind}`)
  for (const { from_s, to_s, words } of captions)
    await tx.run(sql`
      insert into portfolio.aside_captions (evidence_id, kind, from_s, to_s, words)
      values (${evidenceId}, ${kind}, ${from_s}, ${to_s}, ${words})`)
}
