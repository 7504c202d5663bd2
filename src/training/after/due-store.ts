import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'
import type { Moment } from '../reply/door.ts'

/** Those who took part in groups that ended between two days, and of whom that moment asked nothing yet. */
export async function dueBetween(
  db: Db,
  { from, to, moment }: { from: Day; to: Day; moment: Moment },
): Promise<{ groupId: GroupId; personId: PersonId }[]> {
  return db.rows<{ groupId: GroupId; personId: PersonId }>(sql`
    select t.group_id as "groupId", t.person_id as "personId"
    from actions.published_groups g
    join training.published_trainees t on t.group_id = g.id
    where g.ends_on between ${from} and ${to}
      and (t.until_day is null or t.until_day > t.from_day)
      and not exists (
        select 1
        from training.after_asks k
        join people.published_persons p on p.id = k.person_id
        where k.group_id = t.group_id and p.canonical_id = t.person_id and k.moment = ${moment}
      )
    order by t.group_id, t.person_id`)
}
