import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Convention } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'

/** The exact text that was given to sign. */
export type ConventionText = { version: number; text: string; sha256: string }

export async function insertText(
  tx: Tx,
  conventionId: ConventionId,
  { version, text, sha256 }: ConventionText,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into immersion.convention_texts (convention_id, version, text, sha256, opened_at, opened_by)
    values (${conventionId}, ${version}, ${text}, ${sha256}, ${at}, ${by})`)
}

/** What is to be signed now, or was; undefined while nobody was asked to. */
export const textOf = (
  db: Db,
  { id, version }: Pick<Convention, 'id' | 'version'>,
): Promise<ConventionText | undefined> =>
  db.row<ConventionText>(sql`
    select version, text, sha256
    from immersion.convention_texts
    where convention_id = ${id} and version = ${version}`)

/** Every text that was ever given to sign, in the order of its versions. */
export const allTexts = (db: Db): Promise<(ConventionText & { conventionId: ConventionId })[]> =>
  db.rows<ConventionText & { conventionId: ConventionId }>(sql`
    select convention_id as "conventionId", version, text, sha256
    from immersion.convention_texts
    order by convention_id, version`)
