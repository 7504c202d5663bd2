import type { Id } from '#platform/id'
import { sameAs, type Relation, type PersonId, type OrganisationId } from '#people'
import { sql, type Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Group } from './action.ts'
import { columns } from './group-store.ts'

/** The groups where somebody stands today in one of these relations, the latest first: who leads a territory stands in thousands of circles. */
export async function groupsAround(
  db: Db,
  personId: PersonId,
  relations: readonly Relation[],
  now: Date,
): Promise<Group[]> {
  const today = parisDay(now)
  return db.rows<Group>(sql`
    select ${columns}
    from actions.groups g
    where g.id = any(array(
        select place.circle_id
        from people.published_circle_places place
        where place.person_id = ${sameAs(personId)}
          and place.relation = any(${relations}::text[])
          and place.from_day <= ${today}
          and coalesce(place.until_day, ${today}) >= ${today}
      ))
    order by g.starts_on desc, g.title`)
}

/** The circles of what an organisation leads: its actions and their groups. */
export async function actionsLedBy(db: Db, organisationId: OrganisationId): Promise<Id[]> {
  const rows = await db.rows<{ id: Id }>(sql`
    select a.id
    from actions.actions a
    where a.lead_id = ${organisationId}
    union all
    select g.id
    from actions.groups g
    join actions.actions a on a.id = g.action_id
    where a.lead_id = ${organisationId}`)
  return rows.map((row) => row.id)
}
