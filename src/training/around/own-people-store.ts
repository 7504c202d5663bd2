import { sameAs, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'

export type OwnPerson = {
  personId: PersonId
  givenName: string
  familyName: string
  groupId: GroupId
  groupTitle: string
  startsOn: Day
  endsOn: Day
}

/** Those whom this reader accompanies as their referent today, and whose group has begun and ends on `since` or later; by their names. */
export async function ownPeople(
  db: Db,
  readerId: PersonId,
  { on, since }: { on: Day; since: Day },
): Promise<OwnPerson[]> {
  return db.rows<OwnPerson>(sql`
    with mine as materialized (
      select distinct p.canonical_id as person_id
      from people.published_circle_places place
      join people.published_circle_places centre on centre.circle_id = place.circle_id and centre.relation = 'centre'
      join people.published_persons p on p.id = centre.person_id
      where place.person_id = ${sameAs(readerId)} and place.relation = 'referent'
        and place.from_day <= ${on} and coalesce(place.until_day, ${on}) >= ${on}
    )
    select t.person_id as "personId", t.given_name as "givenName", t.family_name as "familyName", g.id as "groupId",
      a.title || ', ' || g.title as "groupTitle", g.starts_on as "startsOn", g.ends_on as "endsOn"
    from mine
    join training.published_trainees t on t.person_id = mine.person_id
    join actions.published_groups g on g.id = t.group_id
    join actions.published_actions a on a.id = g.action_id
    where g.ends_on >= ${since} and g.starts_on <= ${on}
    order by t.family_name collate "fr-x-icu", t.given_name collate "fr-x-icu", t.person_id, g.starts_on desc`)
}
