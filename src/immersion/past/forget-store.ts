import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId, PersonId, Relation } from '#people'
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

/**
 * Who stands in the circles that these immersions made, where a list brought somebody new; `nextId`: another immersion of the same person, of the lists of the
 * same organisation, that is not one of these.
 */
export async function placesAround(
  db: Db,
  ids: readonly ImmersionId[],
): Promise<(Place & { circleId: ImmersionId; nextId: ImmersionId | null })[]> {
  return db.rows(sql`
    select c.circle_id as "circleId", c.person_id as "personId", c.relation, c.organisation_id as "organisationId", c.from_day as "fromDay",
      c.until_day as "untilDay",
      (
        select other.id
        from immersion.past_immersions i
        join people.published_persons who on who.id = i.person_id
        join people.published_persons same on same.canonical_id = who.canonical_id
        join immersion.past_immersions other on other.person_id = same.id and other.keeper_id = i.keeper_id
        where i.id = c.circle_id and other.id <> all(${ids}::uuid[])
        order by other.written_at, other.from_day, other.id
        limit 1
      ) as "nextId"
    from people.published_circle_places c
    where c.circle_id = any(${ids}::uuid[])`)
}

type Place = {
  personId: PersonId
  relation: Relation | 'centre'
  organisationId: OrganisationId | null
  fromDay: Day
  untilDay: Day | null
}

export async function deletePast(tx: Tx, ids: readonly ImmersionId[]): Promise<void> {
  await tx.run(sql`
    update immersion.past_immersions
    set renews_id = null
    where renews_id = any(${ids}::uuid[])`)
  await tx.run(sql`delete from immersion.past_immersions where id = any(${ids}::uuid[])`)
}
