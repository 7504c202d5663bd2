import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'

/** Another group whose half-days meet those of this one: `count` of them, to come. It is named only where the same body leads both. */
export type AlsoIn = { personId: PersonId; title: string; sameLead: boolean; count: number }

/** Who of a group is expected elsewhere at the same hours, from that day on. */
export const alsoIn = (db: Db, groupId: GroupId, from: Day): Promise<AlsoIn[]> =>
  db.rows<AlsoIn>(sql`
    select mine.person_id as "personId", g.title, his.lead_id = own.lead_id as "sameLead",
      count(distinct here.id)::integer as count
    from training.published_trainees mine
    join training.published_trainees theirs on theirs.person_id = mine.person_id and theirs.group_id <> mine.group_id
    join training.half_days there
      on there.group_id = theirs.group_id and there.cancelled_at is null and there.person_id is null
      and there.day between greatest(theirs.from_day, ${from}) and coalesce(theirs.until_day, there.day)
    join training.half_days here
      on here.group_id = mine.group_id and here.cancelled_at is null and here.person_id is null
      and here.day between mine.from_day and coalesce(mine.until_day, here.day)
      and here.day = there.day and here.starts_at < there.ends_at and here.ends_at > there.starts_at
    join actions.published_groups g on g.id = theirs.group_id
    join actions.published_actions his on his.id = g.action_id
    join actions.published_groups this on this.id = mine.group_id
    join actions.published_actions own on own.id = this.action_id
    where mine.group_id = ${groupId}
    group by mine.person_id, g.id, g.title, his.lead_id, own.lead_id
    order by g.title`)
