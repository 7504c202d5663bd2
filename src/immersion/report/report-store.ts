import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { ConventionId } from '../ids.ts'
import type { HostReport, OwnReport } from './report.ts'

/** What hosts said of these conventions. */
export const hostReportsOf = (db: Db, ids: readonly ConventionId[]): Promise<HostReport[]> =>
  db.rows<HostReport>(sql`
    select convention_id as "conventionId", reached, done_well as "doneWell", would_hire as "wouldHire", words, voice_id as "voiceId",
      answered_by as "answeredBy", written_by as "writtenBy", first_at as "firstAt", at
    from immersion.host_reports
    where convention_id = any(${ids}::uuid[])`)

export const hostReportOf = async (db: Db, id: ConventionId): Promise<HostReport | undefined> =>
  (await hostReportsOf(db, [id]))[0]

/** What the person said of theirs. */
export const ownReportsOf = (db: Db, ids: readonly ConventionId[]): Promise<OwnReport[]> =>
  db.rows<OwnReport>(sql`
    select convention_id as "conventionId", words, voice_id as "voiceId", picture_id as "pictureId", first_at as "firstAt", at
    from immersion.own_reports
    where convention_id = any(${ids}::uuid[])`)

export const ownReportOf = async (db: Db, id: ConventionId): Promise<OwnReport | undefined> =>
  (await ownReportsOf(db, [id]))[0]

/** Kept in place of the one before; the law reads from then on whether the objectives were reached. */
export async function saveHostReport(tx: Tx, one: HostReport): Promise<void> {
  await tx.run(sql`
    insert into immersion.host_reports (
      convention_id, reached, done_well, would_hire, words, voice_id, answered_by, written_by, first_at, at
    )
    values (
      ${one.conventionId}, ${one.reached}, ${one.doneWell}, ${one.wouldHire}, ${one.words}, ${one.voiceId}, ${one.answeredBy},
      ${one.writtenBy}, ${one.firstAt}, ${one.at}
    )
    on conflict (convention_id) do update
    set reached = excluded.reached, done_well = excluded.done_well, would_hire = excluded.would_hire, words = excluded.words,
      voice_id = excluded.voice_id, answered_by = excluded.answered_by, written_by = excluded.written_by, at = excluded.at`)
  await tx.run(sql`
    update immersion.conventions
    set reached = ${one.reached}
    where id = ${one.conventionId}`)
}

export async function saveOwnReport(tx: Tx, one: OwnReport): Promise<void> {
  await tx.run(sql`
    insert into immersion.own_reports (convention_id, words, voice_id, picture_id, first_at, at)
    values (${one.conventionId}, ${one.words}, ${one.voiceId}, ${one.pictureId}, ${one.firstAt}, ${one.at})
    on conflict (convention_id) do update
    set words = excluded.words, voice_id = excluded.voice_id, picture_id = excluded.picture_id, at = excluded.at`)
}

/** Every file of the reports of these conventions, and of the hires that followed. */
export async function filesOfReports(db: Db, ids: readonly ConventionId[]): Promise<Id[]> {
  const rows = await db.rows<{ id: Id }>(sql`
    select f.id
    from (
      select convention_id, voice_id as id
      from immersion.host_reports
      union all
      select convention_id, voice_id
      from immersion.own_reports
      union all
      select convention_id, picture_id
      from immersion.own_reports
      union all
      select convention_id, proof_id
      from immersion.hires
    ) f
    where f.convention_id = any(${ids}::uuid[]) and f.id is not null`)
  return rows.map(({ id }) => id)
}
