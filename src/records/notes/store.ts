import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'

/** A state or a profile: what xAPI calls a document. */
export type NoteKind = 'state' | 'activity profile' | 'agent profile'

/** Where notes stand: an activity, an agent or both, as one hash; a registration when one is said. */
export type NotePlace = {
  organisationId: OrganisationId
  kind: NoteKind
  place: Buffer
  registration: string | null
}

export type Named = NotePlace & { name: string; hash: Buffer }

export type Note = { contentType: string; etag: string; bytes: Buffer; updatedAt: Date }

const here = ({ organisationId, kind, place }: NotePlace) =>
  sql`organisation_id = ${organisationId} and kind = ${kind} and place = ${place}`

export async function findNote(db: Db, named: Named): Promise<Note | undefined> {
  return db.row<Note>(sql`
    select content_type as "contentType", etag, bytes, updated_at as "updatedAt"
    from records.notes
    where ${here(named)} and hash = ${named.hash} and registration is not distinct from ${named.registration}`)
}

/** Nobody else changes this note until the end of the transaction, even when it is not there yet. */
export async function holdNote(tx: Tx, named: Named): Promise<void> {
  const name = `${named.organisationId} ${named.place.toString('hex')} ${named.hash.toString('hex')} ${named.registration}`
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

export async function saveNote(
  tx: Tx,
  named: Named,
  { contentType, etag, bytes, updatedAt }: Note,
): Promise<void> {
  await tx.run(sql`
    insert into records.notes
      (organisation_id, kind, place, registration, hash, name, content_type, etag, bytes, updated_at)
    values (
      ${named.organisationId}, ${named.kind}, ${named.place}, ${named.registration}, ${named.hash}, ${named.name},
      ${contentType}, ${etag}, ${bytes}, ${updatedAt}
    )
    on conflict on constraint notes_place do update
    set content_type = excluded.content_type, etag = excluded.etag, bytes = excluded.bytes, updated_at = excluded.updated_at`)
}

export async function deleteNote(tx: Tx, named: Named): Promise<void> {
  await tx.run(sql`
    delete from records.notes
    where ${here(named)} and hash = ${named.hash} and registration is not distinct from ${named.registration}`)
}

/** The names of the notes of a place, of one registration or of all, changed after an instant when one is said. */
export async function listNotes(
  db: Db,
  place: NotePlace,
  since: Date | null,
): Promise<{ name: string; updatedAt: Date }[]> {
  return db.rows<{ name: string; updatedAt: Date }>(sql`
    select name, max(updated_at) as "updatedAt"
    from records.notes
    where ${here(place)}
      and (${place.registration}::uuid is null or registration = ${place.registration})
      and (${since}::timestamptz is null or updated_at > ${since})
    group by name
    order by max(updated_at), name`)
}

/** Forgets all that stands at these places of an organisation; gives how many. */
export async function deleteNotesAt(
  tx: Tx,
  organisationId: OrganisationId,
  places: readonly Buffer[],
): Promise<number> {
  return tx.run(sql`
    delete from records.notes
    where organisation_id = ${organisationId} and place = any(${places}::bytea[])`)
}

export async function deleteNotes(tx: Tx, place: NotePlace): Promise<void> {
  await tx.run(sql`
    delete from records.notes
    where ${here(place)} and (${place.registration}::uuid is null or registration = ${place.registration})`)
}

/** All the notes of these places, as they are kept, with their names. */
export async function notesAt(
  db: Db,
  organisationId: OrganisationId,
  places: readonly Buffer[],
): Promise<(Omit<Note, 'etag'> & Pick<Named, 'kind' | 'place' | 'name'>)[]> {
  return db.rows(sql`
    select kind, place, name, content_type as "contentType", bytes, updated_at as "updatedAt"
    from records.notes
    where organisation_id = ${organisationId} and place = any(${places})
    order by updated_at, name`)
}
