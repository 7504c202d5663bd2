import type { OrganisationId, PersonId, Professional } from '#people'
import { sql, type Db } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import { writers } from '../around-store.ts'
import type { ConventionId, HostId } from '../ids.ts'

export type Unfollowed = {
  id: ConventionId
  personId: PersonId
  hostId: HostId
  keeperId: OrganisationId
  keeperName: string
  fromDay: Day
  toDay: Day
}

/** An accident is said, and a half-day corrected, once it is over too. */
const DAYS_AFTER = 30

type Asked = {
  keepers: readonly OrganisationId[]
  /** who works there, and could write */
  desks: readonly Pick<Professional, 'personId' | 'organisationId'>[]
  on: Day
}

/** Conventions that were sent, of these keepers, that nobody at a desk of theirs may write that day: to come, under way or hardly over. */
export const unfollowedOf = (db: Db, { keepers, desks, on }: Asked): Promise<Unfollowed[]> =>
  db.rows<Unfollowed>(sql`
    select c.id, who.canonical_id as "personId", c.host_id as "hostId", c.keeper_id as "keeperId", k.name as "keeperName",
      c.from_day as "fromDay", coalesce(c.ended_on, c.to_day) as "toDay"
    from immersion.conventions c
    join people.published_organisations k on k.id = c.keeper_id
    join people.published_persons who on who.id = c.person_id
    where c.keeper_id = any(${keepers}::uuid[])
      and c.state in ('signing', 'signed', 'ended early')
      and c.to_day >= ${addDays(on, -DAYS_AFTER)}
      and not exists (
        select
        from unnest(${desks.map(({ personId }) => personId)}::uuid[], ${desks.map((one) => one.organisationId)}::uuid[])
          as desk (person_id, organisation_id)
        join people.published_persons given on given.id = desk.person_id
        join people.published_persons same on same.canonical_id = given.canonical_id
        join people.published_circle_places place on place.person_id = same.id
        join people.published_circle_places centre on centre.circle_id = place.circle_id and centre.relation = 'centre'
        join people.published_persons named on named.id = centre.person_id
        where desk.organisation_id = c.keeper_id
          and named.canonical_id = who.canonical_id
          and place.relation = any(${writers}::text[])
          and place.from_day <= ${on} and coalesce(place.until_day, ${on}) >= ${on}
      )
    order by c.from_day, c.id`)
