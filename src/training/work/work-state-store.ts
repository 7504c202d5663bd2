import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import { byGroup } from '../by-group.ts'

/** Where the latest work of an activity stands, in the words of `stateOf`. */
export const workState = sql`
  case when w.id is null or w.decision in ('replaced', 'taken back') then 'to do' else coalesce(w.decision, 'handed in') end`

/** How many works wait in each of these groups; those where none does are not there. */
export async function countWaitingIn(db: Db, groupIds: readonly GroupId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ groupId: GroupId; count: number }>(sql`
    select a.group_id as "groupId", count(*) as count
    from training.works w
    join training.activities a on a.id = w.activity_id
    where a.group_id = any(${groupIds}::uuid[]) and w.decision is null
    group by a.group_id`)
  return new Map(rows.map((row) => [row.groupId, row.count]))
}

export type LastWork = { personId: PersonId; at: Date }

/** When each trainee of these groups last handed something in, by the id of the group. */
export async function lastWorks(db: Db, groupIds: readonly GroupId[]): Promise<Map<string, LastWork[]>> {
  const rows = await db.rows<LastWork & { groupId: GroupId }>(sql`
    select a.group_id as "groupId", p.canonical_id as "personId", max(w.handed_in_at) as at
    from training.works w
    join training.activities a on a.id = w.activity_id
    join people.published_persons p on p.id = w.person_id
    where a.group_id = any(${groupIds}::uuid[]) and w.decision is distinct from 'taken back'
    group by a.group_id, p.canonical_id`)
  return byGroup(rows)
}
