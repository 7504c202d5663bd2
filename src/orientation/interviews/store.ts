import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { sameAs, type PersonId } from '#people'
import type { Interview, Needs, Notes } from './interview.ts'
import type { PositioningId } from '../ids.ts'

type NotesRow = { notes: string | null; notesBy: PersonId | null; sharedAt: Date | null }
type Row = Needs & Omit<Interview, keyof NotesRow> & NotesRow

const asInterview = ({ notes, notesBy, sharedAt, ...held }: Row): Interview => ({
  ...held,
  ...notesIn({ notes, notesBy, sharedAt }, held.positioningId),
})

/** @throws when notes have no author. */
function notesIn({ notes, notesBy, sharedAt }: NotesRow, positioningId: PositioningId): Notes {
  if (notes === null) return { notes, notesBy: null, sharedAt: null }
  if (notesBy === null) throw new Error(`The notes of the interview of ${positioningId} are nobody's`)
  return { notes, notesBy, sharedAt }
}

/** Writes the needs; a second saving replaces them and leaves the notes alone. */
export async function saveInterview(
  tx: Tx,
  what: Needs & { positioningId: PositioningId; heldOn: Day; by: PersonId },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orientation.interviews (
      positioning_id, held_on, held_by, motivation, mobility, childcare, equipment, network, saved_at
    ) values (
      ${what.positioningId}, ${what.heldOn}, ${what.by}, ${what.motivation}, ${what.mobility}, ${what.childcare},
      ${what.equipment}, ${what.network}, ${at}
    )
    on conflict (positioning_id) do update
    set held_on = excluded.held_on, motivation = excluded.motivation, mobility = excluded.mobility,
      childcare = excluded.childcare, equipment = excluded.equipment, network = excluded.network, saved_at = excluded.saved_at`)
}

/** Writes the notes of their author; another's are never written over: gives false then. New words are to be shared anew. */
export async function saveNotes(
  tx: Tx,
  positioningId: PositioningId,
  notes: string | null,
  by: PersonId,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update orientation.interviews
    set notes = ${notes}, notes_by = ${notes === null ? null : by}, shared_at = case when notes = ${notes} then shared_at end,
      correction = case when ${notes}::text is not null then correction end
    where positioning_id = ${positioningId} and (notes_by is null or notes_by = ${sameAs(by)})`)
  return touched === 1
}

/** For whoever was let in: what they may see of the notes is `notesFor`. */
export async function readInterview(db: Db, positioningId: PositioningId): Promise<Interview | undefined> {
  return (await readInterviews(db, [positioningId])).get(positioningId)
}

/** The same of several positionings, by their ids. */
export async function readInterviews(
  db: Db,
  positioningIds: readonly PositioningId[],
): Promise<Map<string, Interview>> {
  const rows = await db.rows<Row>(sql`
    select i.positioning_id as "positioningId", i.held_on as "heldOn", i.held_by as "heldBy",
      who.given_name || ' ' || who.family_name as "heldByName", i.motivation, i.mobility, i.childcare, i.equipment, i.network,
      i.notes, author.canonical_id as "notesBy", i.shared_at as "sharedAt", i.correction
    from orientation.interviews i
    join people.published_persons who on who.id = i.held_by
    left join people.published_persons author on author.id = i.notes_by
    where i.positioning_id = any(${positioningIds}::uuid[])`)
  return new Map(rows.map((row) => [row.positioningId, asInterview(row)]))
}

export async function saveShare(tx: Tx, positioningId: PositioningId, at: Date | null): Promise<void> {
  await tx.run(sql`
    update orientation.interviews
    set shared_at = ${at}
    where positioning_id = ${positioningId} and notes is not null`)
}

export async function saveCorrection(
  tx: Tx,
  positioningId: PositioningId,
  words: string | null,
): Promise<void> {
  await tx.run(sql`
    update orientation.interviews
    set correction = ${words}
    where positioning_id = ${positioningId}`)
}
