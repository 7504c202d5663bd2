import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId, Relation } from '#people'
import type { Day } from '#platform/time'
import type { ImmersionId } from '../ids.ts'

/** Immersions that were written and over before that day, whichever end comes last. */
export async function pastOver(db: Db, before: Day): Promise<ImmersionId[]> {
  const rows = await db.rows<{ id: ImmersionId }>(sql`
    select id
    from immersion.past_immersions
    where greatest(from_day, to_day, (written_at at time zone 'Europe/Paris')::date) < ${before}
    order by id`)
  return rows.map(({ id }) => id)
}

/** Who stands in the circles that these immersions made, where a list brought somebody new. */
export async function placesAround(
  db: Db,
  ids: readonly ImmersionId[],
): Promise<{ circleId: ImmersionId; personId: PersonId; relation: Relation | 'centre' }[]> {
  return db.rows(sql`
    select circle_id as "circleId", person_id as "personId", relation
    from people.published_circle_places
    where circle_id = any(${ids}::uuid[])`)
}

export async function deletePast(tx: Tx, ids: readonly ImmersionId[]): Promise<void> {
  await tx.run(sql`
    update immersion.past_immersions
    set renews_id = null
    where renews_id = any(${ids}::uuid[])`)
  await tx.run(sql`delete from immersion.past_immersions where id = any(${ids}::uuid[])`)
}
