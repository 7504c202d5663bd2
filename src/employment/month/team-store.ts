import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { seenIn } from '../search-store.ts'
import type { Reach } from '../reach.ts'

export type TeamMember = {
  personId: PersonId
  familyName: string
  givenName: string
  postCode: string
  postTitle: string
  activity: string
  weeklyMinutes: number
}

/** Who is at work that day among these people, post by post: nothing of their contracts, nor of why anybody left. */
export async function teamOn(db: Db, reach: Reach, on: Day): Promise<TeamMember[]> {
  return db.rows<TeamMember>(sql`
    select p.person_id as "personId", who.family_name as "familyName", who.given_name as "givenName", t.code as "postCode",
      t.title as "postTitle", t.activity, c.weekly_minutes as "weeklyMinutes"
    from employment.cddis c
    join employment.paths p on p.id = c.path_id
    join employment.posts t on t.id = c.post_id
    join people.published_persons who on who.id = p.person_id
    left join employment.exits e on e.path_id = p.id
    where ${seenIn(reach)} and c.from_day <= ${on} and c.to_day >= ${on} and coalesce(e.left_on, ${on}) >= ${on}
    order by t.activity, t.code, who.family_name collate "fr-x-icu"`)
}
