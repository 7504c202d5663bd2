import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { EvidenceId } from '../ids.ts'
import { isInLink } from '../link-store.ts'
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

/** Those around its person, or whoever holds a link. */
export type SeenBy = Audience | 'link'

/** By whom each of these evidences of somebody may be seen on that day; those shown to nobody are not there. */
export async function sightsOfEach(
  db: Db,
  mine: readonly PersonId[],
  { ids, on }: { ids: readonly EvidenceId[]; on: Day },
): Promise<Map<EvidenceId, SeenBy[]>> {
  const rows = await db.rows<{ id: EvidenceId; by: SeenBy }>(sql`
    select evidence_id as id, audience as by
    from portfolio.shown
    where evidence_id = any(${ids}::uuid[])
    union all
    select e.id, 'link'
    from portfolio.evidence e
    where e.id = any(${ids}::uuid[]) and ${isInLink(mine, on)}`)
  return new Map([...Map.groupBy(rows, (row) => row.id)].map(([id, all]) => [id, all.map(({ by }) => by)]))
}
