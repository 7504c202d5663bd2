import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { PersonId } from '#people'
import type { EvidenceId } from '../ids.ts'

/** Words, a voice, or both. */
export type Said = { words: string; fileId: FileId | null } | { words: null; fileId: FileId }

export type NewAnswer = Said & { id: Id; evidenceId: EvidenceId; saidBy: PersonId }

/** True when it was not there yet: the same form twice is once. */
export async function insertAnswer(tx: Tx, answer: NewAnswer, at: Date): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into portfolio.answers (id, evidence_id, said_by, words, file_id, said_at)
    values (${answer.id}, ${answer.evidenceId}, ${answer.saidBy}, ${answer.words}, ${answer.fileId}, ${at})
    on conflict do nothing`)
  return inserted === 1
}

/** Takes all of them away; gives the files of their voices. */
export async function deleteAnswers(tx: Tx, evidenceId: EvidenceId): Promise<Id[]> {
  const rows = await tx.rows<{ fileId: FileId | null }>(sql`
    delete from portfolio.answers
    where evidence_id = ${evidenceId}
    returning file_id as "fileId"`)
  return rows.flatMap(({ fileId }) => fileId ?? [])
}

export type Answer = { id: Id; name: string; words: string | null; fileId: FileId | null; saidAt: Date }

/** What was answered to an evidence, in order. */
export const answersTo = (db: Db, evidenceId: EvidenceId): Promise<Answer[]> =>
  db.rows<Answer>(sql`
    select a.id, k.given_name || ' ' || k.family_name as name, a.words, a.file_id as "fileId", a.said_at as "saidAt"
    from portfolio.answers a
    join people.published_persons k on k.id = a.said_by
    where a.evidence_id = ${evidenceId}
    order by a.said_at, a.id`)

/** What was answered to each of these evidences, in order, with the name of the file of its voice. */
export const answersToEach = (
  db: Db,
  ids: readonly EvidenceId[],
): Promise<(Answer & { evidenceId: EvidenceId; fileName: string | null })[]> =>
  db.rows<Answer & { evidenceId: EvidenceId; fileName: string | null }>(sql`
    select a.id, a.evidence_id as "evidenceId", k.given_name || ' ' || k.family_name as name, a.words, a.file_id as "fileId",
      f.name as "fileName", a.said_at as "saidAt"
    from portfolio.answers a
    join people.published_persons k on k.id = a.said_by
    left join files.files f on f.id = a.file_id
    where a.evidence_id = any(${ids}::uuid[])
    order by a.said_at, a.id`)

/** How many answers each of these evidences has; those that have none are left out. */
export async function countAnswers(db: Db, ids: readonly EvidenceId[]): Promise<Map<EvidenceId, number>> {
  const rows = await db.rows<{ id: EvidenceId; count: number }>(sql`
    select evidence_id as id, count(*)::int as count
    from portfolio.answers
    where evidence_id = any(${ids}::uuid[])
    group by evidence_id`)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export type Heard = { evidenceId: EvidenceId; title: string; name: string; saidAt: Date }

/** The last answer to each evidence of somebody that was answered since then, the latest first. */
export const answeredSince = (db: Db, mine: readonly PersonId[], since: Date): Promise<Heard[]> =>
  db.rows<Heard>(sql`
    select h."evidenceId", h.title, h.name, h."saidAt"
    from (
      select distinct on (e.id) e.id as "evidenceId", e.title, k.given_name || ' ' || k.family_name as name,
        a.said_at as "saidAt"
      from portfolio.answers a
      join portfolio.evidence e on e.id = a.evidence_id
      join people.published_persons k on k.id = a.said_by
      where e.person_id = any(${mine}::uuid[]) and a.said_at >= ${since}
      order by e.id, a.said_at desc
    ) h
    order by h."saidAt" desc`)
