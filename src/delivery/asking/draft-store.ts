import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import { doorFormat, type Draft } from './draft.ts'
import { parcelsFormat } from './parcels.ts'
import type { PlaceId, OrderId } from '../ids.ts'

type Row = Omit<Draft, 'door' | 'parcels'> & { door: unknown; parcels: unknown }

const asDraft = ({ door, parcels, ...row }: Row): Draft => ({
  ...row,
  door: door === null ? null : doorFormat.parse(door),
  parcels: parcels === null ? null : parcelsFormat.parse(parcels),
})

const columns = sql`id, place_id as "placeId", door, parcels, written_at as "writtenAt"`

/** Writes what is known of a request so far. An id that another place has is left alone. */
export async function saveDraft(
  tx: Tx,
  draft: Omit<Draft, 'writtenAt'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  const { id, placeId, door, parcels } = draft
  await tx.run(sql`
    insert into delivery.drafts (id, place_id, door, parcels, written_by, written_at)
    values (
      ${id}, ${placeId}, ${door && JSON.stringify(door)}::jsonb, ${parcels && JSON.stringify(parcels)}::jsonb, ${by}, ${at}
    )
    on conflict (id) do update
    set place_id = excluded.place_id, door = excluded.door, parcels = excluded.parcels, written_by = excluded.written_by,
      written_at = excluded.written_at
    where drafts.place_id = excluded.place_id or drafts.written_by = excluded.written_by`)
}

/** A request begun by one of these places. */
export async function readDraft(
  db: Db,
  id: OrderId,
  placeIds: readonly PlaceId[],
): Promise<Draft | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from delivery.drafts
    where id = ${id} and place_id = any(${placeIds})`)
  return row && asDraft(row)
}

/** What these places began and did not send, the latest first. */
export async function draftsOf(db: Db, placeIds: readonly PlaceId[]): Promise<Draft[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from delivery.drafts
    where place_id = any(${placeIds})
    order by written_at desc, id
    limit 5`)
  return rows.map(asDraft)
}

export async function deleteDraft(tx: Tx, id: OrderId, placeIds: readonly PlaceId[]): Promise<void> {
  await tx.run(sql`delete from delivery.drafts where id = ${id} and place_id = any(${placeIds})`)
}
