import { sql, type Db, type Tx } from '#platform/db'
import type { EvidenceId } from '../ids.ts'
import type { Audience } from './audience.ts'

/** Twice is once. */
export async function insertShown(
  tx: Tx,
  { evidenceId, audience }: { evidenceId: EvidenceId; audience: Audience },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into portfolio.shown (evidence_id, audience, shown_at)
    values (${evidenceId}, ${audience}, ${at})
    on conflict do nothing`)
}

export async function deleteShown(
  tx: Tx,
  { evidenceId, audience }: { evidenceId: EvidenceId; audience: Audience },
): Promise<void> {
  await tx.run(sql`
    delete from portfolio.shown
    where evidence_id = ${evidenceId} and audience = ${audience}`)
}

/** To whom each evidence is shown; those shown to nobody are not there. */
export async function audiencesOfEach(
  db: Db,
  ids: readonly EvidenceId[],
): Promise<Map<EvidenceId, Audience[]>> {
  const rows = await db.rows<{ id: EvidenceId; audience: Audience }>(sql`
    select evidence_id as id, audience
    from portfolio.shown
    where evidence_id = any(${ids}::uuid[])`)
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, all]) => [id, all.map(({ audience }) => audience)]),
  )
}
