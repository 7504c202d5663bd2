import { sql, type Db, type Tx } from '#platform/db'
import type { PlaceId } from '../ids.ts'

/** The hours and the cold of a place, as its own words say them. */
export async function hoursOf(db: Db, id: PlaceId): Promise<{ hours: string; cold: string }> {
  const row = await db.row<{ hours: string; cold: string }>(sql`
    select hours_words as hours, cold_words as cold
    from delivery.places
    where id = ${id}`)
  return row ?? { hours: '', cold: '' }
}

export async function saveHours(tx: Tx, id: PlaceId, words: { hours: string; cold: string }): Promise<void> {
  await tx.run(sql`
    update delivery.places
    set hours_words = ${words.hours}, cold_words = ${words.cold}
    where id = ${id}`)
}
