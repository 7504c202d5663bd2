import type { FileId } from '#platform/files'
import { sql, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { Day } from '#platform/time'

/**
 * Takes away what was added before then by somebody who has no account any more, under any of their ids; gives how many evidence left, and
 * the files that they leave.
 */
export async function forgetEvidence(tx: Tx, before: Date): Promise<{ count: number; files: Id[] }> {
  const left = sql`
    select e.id
    from portfolio.evidence e
    join people.published_persons own on own.id = e.person_id
    where e.added_at < ${before}
      and not exists (
        select 1
        from people.published_accounts a
        join people.published_persons who on who.id = a.person_id
        where who.canonical_id = own.canonical_id
      )`
  const pieces = await tx.rows<{ fileId: FileId; pictureFileId: FileId | null }>(sql`
    delete from portfolio.pieces
    where evidence_id in (${left})
    returning file_id as "fileId", picture_file_id as "pictureFileId"`)
  const answers = await tx.rows<{ fileId: FileId | null }>(sql`
    delete from portfolio.answers
    where evidence_id in (${left})
    returning file_id as "fileId"`)
  const steps = await tx.rows<{ pictureFileId: FileId | null }>(sql`
    delete from portfolio.steps
    where evidence_id in (${left})
    returning picture_file_id as "pictureFileId"`)
  const count = await tx.run(sql`
    delete from portfolio.evidence
    where id in (${left})`)
  const files = pieces.flatMap(({ fileId, pictureFileId }) => [fileId, pictureFileId ?? []].flat())
  const besides = [...answers.map(({ fileId }) => fileId), ...steps.map(({ pictureFileId }) => pictureFileId)]
  return { count, files: [...files, ...besides.flatMap((id) => id ?? [])] }
}

/** Links that ended before that day leave, with how often each was opened. */
export async function forgetLinks(tx: Tx, before: Day): Promise<number> {
  const ended = sql`
    select id
    from portfolio.links
    where least(until_day, (ended_at at time zone 'Europe/Paris')::date) < ${before}`
  await tx.run(sql`delete from portfolio.link_looks where link_id in (${ended})`)
  await tx.run(sql`delete from portfolio.link_evidence where link_id in (${ended})`)
  return tx.run(sql`delete from portfolio.links where id in (${ended})`)
}
