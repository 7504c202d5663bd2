import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { Day } from '#platform/time'
import type { OrganisationId, PersonId } from '#people'
import type { SuggestionId } from '../ids.ts'

/** What who leads the work of somebody says that this person did. */
export type Suggestion = {
  id: SuggestionId
  personId: PersonId
  saidBy: PersonId
  organisationId: OrganisationId | null
  title: string
  words: string | null
  happenedOn: Day
  fileId: FileId | null
}

/** True when it was not there yet: the same form twice is once. */
export async function insertSuggestion(tx: Tx, one: Suggestion, at: Date): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into portfolio.suggestions (
      id, person_id, said_by, organisation_id, title, words, happened_on, file_id, suggested_at
    ) values (
      ${one.id}, ${one.personId}, ${one.saidBy}, ${one.organisationId}, ${one.title}, ${one.words}, ${one.happenedOn}, ${one.fileId}, ${at}
    )
    on conflict do nothing`)
  return inserted === 1
}

export type Suggested = Suggestion & { by: string; organisation: string | null }

/** What was suggested to somebody since a day, under any of their ids: the latest first. */
export const suggestedTo = (db: Db, mine: readonly PersonId[], since: Day): Promise<Suggested[]> =>
  db.rows<Suggested>(sql`
    select s.id, s.person_id as "personId", s.said_by as "saidBy", s.organisation_id as "organisationId", s.title, s.words,
      s.happened_on as "happenedOn", s.file_id as "fileId", k.given_name || ' ' || k.family_name as by, o.name as organisation
    from portfolio.suggestions s
    join people.published_persons k on k.id = s.said_by
    left join people.published_organisations o on o.id = s.organisation_id
    where s.person_id = any(${mine}::uuid[]) and s.happened_on >= ${since}
    order by s.happened_on desc, s.id`)

export type OwnSuggestion = Pick<Suggestion, 'id' | 'title' | 'happenedOn'>

/** What one reader said of somebody lately: nothing of what became of it. */
export const saidOf = (
  db: Db,
  { by, of }: { by: readonly PersonId[]; of: readonly PersonId[] },
  most: number,
): Promise<OwnSuggestion[]> =>
  db.rows<OwnSuggestion>(sql`
    select id, title, happened_on as "happenedOn"
    from portfolio.suggestions
    where said_by = any(${by}::uuid[]) and person_id = any(${of}::uuid[])
    order by suggested_at desc, id
    limit ${most}`)

/** The photograph of a suggestion to one of these ids is taken from it: for its evidence, or to leave. */
export async function takePhoto(
  tx: Tx,
  mine: readonly PersonId[],
  id: string,
): Promise<{ fileId: FileId; name: string } | undefined> {
  const row = await tx.row<{ fileId: FileId; name: string }>(sql`
    select s.file_id as "fileId", f.name
    from portfolio.suggestions s
    join files.files f on f.id = s.file_id
    where s.id::text = ${id} and s.person_id = any(${mine}::uuid[])
    for update of s`)
  if (row) await tx.run(sql`update portfolio.suggestions set file_id = null where file_id = ${row.fileId}`)
  return row
}

/** Those said before then leave; gives the files that they leave, and how many they were. */
export async function forgetSuggestions(tx: Tx, before: Date): Promise<{ count: number; files: Id[] }> {
  const rows = await tx.rows<{ fileId: FileId | null }>(sql`
    delete from portfolio.suggestions
    where suggested_at < ${before}
    returning file_id as "fileId"`)
  return { count: rows.length, files: rows.flatMap(({ fileId }) => fileId ?? []) }
}
