import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import type { Terms } from '../cddi.ts'
import { seenIn } from '../search-store.ts'
import type { Reach } from '../reach.ts'
import type { PostId } from '../ids.ts'

export type HeldCddi = Terms & { id: string; personId: PersonId; familyName: string; givenName: string }

/** The last contracts on a post, of the people whom this reader may know. */
export async function cddisOnPost(db: Db, postId: PostId, reach: Reach): Promise<HeldCddi[]> {
  return db.rows<HeldCddi>(sql`
    select c.id, c.from_day as "fromDay", c.to_day as "toDay", c.weekly_minutes as "weeklyMinutes",
      p.person_id as "personId", who.family_name as "familyName", who.given_name as "givenName"
    from employment.cddis c
    join employment.paths p on p.id = c.path_id
    join people.published_persons who on who.id = p.person_id
    where c.post_id = ${postId} and ${seenIn(reach)}
    order by c.from_day desc, c.id
    limit 50`)
}
