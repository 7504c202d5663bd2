import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Reason } from './flag-reason.ts'
import type { Flag } from './cddi.ts'
import type { CddiId, PathId } from './ids.ts'

export type FlagAnswer = {
  cddiId: CddiId
  revision: number
  flag: Flag
  reason: Reason
  answeredAt: Date
  answeredBy: PersonId
}

/** What was answered about the contracts of these paths, with who answered. */
export async function flagAnswersOf(db: Db, pathIds: readonly PathId[]): Promise<FlagAnswer[]> {
  return db.rows<FlagAnswer>(sql`
    select a.cddi_id as "cddiId", a.revision, a.flag, a.reason, a.answered_at as "answeredAt",
      who.given_name || ' ' || who.family_name as "answeredBy"
    from employment.cddi_answers a
    join employment.cddis c on c.id = a.cddi_id
    join people.published_persons who on who.id = a.answered_by
    where c.path_id = any(${pathIds}::uuid[])
    order by a.answered_at, a.flag`)
}

export async function insertFlagAnswer(
  tx: Tx,
  {
    cddiId,
    revision,
    flag,
    reason,
    by,
  }: { cddiId: CddiId; revision: number; flag: Flag; reason: Reason; by: PersonId },
  at: Date,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into employment.cddi_answers (cddi_id, revision, flag, reason, answered_at, answered_by)
    values (${cddiId}, ${revision}, ${flag}, ${reason}, ${at}, ${by})
    on conflict do nothing`)
  return inserted === 1
}
