import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Correction, EditionText, Frozen } from './edition.ts'
import type { EditionId } from './ids.ts'

type NewDraft = EditionText & { id: EditionId; corrects: Correction | null }

/** Twice is once. */
export async function insertDraft(tx: Tx, draft: NewDraft, by: PersonId | null, at: Date): Promise<void> {
  const { id, corrects } = draft
  await tx.run(sql`
    insert into results.bulletin_editions (
      id, number, dated, period, place, towns, theme, front, glossary, credits, corrects_id, correction_why, written_at, written_by
    ) values (
      ${id}, ${draft.number}, ${draft.dated}, ${draft.period}, ${draft.place}, ${draft.towns}, ${draft.theme}, ${draft.front},
      ${JSON.stringify(draft.glossary)}, ${draft.credits}, ${corrects?.id ?? null}, ${corrects?.why ?? null}, ${at}, ${by}
    )
    on conflict (id) do nothing`)
}

/** False when somebody else changed it since `revision`, or when it is published. */
export async function updateDraft(
  tx: Tx,
  id: EditionId,
  revision: number,
  text: EditionText,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update results.bulletin_editions
    set number = ${text.number}, dated = ${text.dated}, period = ${text.period}, place = ${text.place}, towns = ${text.towns},
      theme = ${text.theme}, front = ${text.front}, glossary = ${JSON.stringify(text.glossary)}, credits = ${text.credits},
      revision = revision + 1
    where id = ${id} and revision = ${revision} and published_at is null`)
  return touched === 1
}

export async function deleteDraft(tx: Tx, id: EditionId): Promise<void> {
  await tx.run(sql`
    delete from results.bulletin_editions
    where id = ${id} and published_at is null`)
}

/** @throws the constraint `bulletin_editions_number_taken` when another edition has this number. */
export async function markPublished(
  tx: Tx,
  id: EditionId,
  what: { version: number; frozen: Frozen; by: PersonId | null; at: Date },
): Promise<void> {
  await tx.run(sql`
    update results.bulletin_editions
    set version = ${what.version}, frozen = ${JSON.stringify(what.frozen)}, published_at = ${what.at}, published_by = ${what.by}
    where id = ${id}`)
}

/** The version that a new printing of this number takes. */
export async function nextVersion(db: Db, number: number): Promise<number> {
  const row = await db.row<{ version: number }>(sql`
    select coalesce(max(version) + 1, 0) as version
    from results.bulletin_editions
    where number = ${number} and published_at is not null`)
  return row?.version ?? 0
}
