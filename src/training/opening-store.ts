import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'

export type TrainingBegun = {
  groupId: GroupId | null
  trainers: number
  activities: number
  halfDays: number
  trainees: number
}

/** Nobody needs to know more to see that something was begun. */
export const MOST = 500

/** How far groups are, all of them or those that these organisations lead: who trains, activities, half-days, trainees, five hundred of each at most; the group that starts last. */
export async function countBegun(db: Db, leads: readonly string[] | undefined): Promise<TrainingBegun> {
  const row = await db.row<TrainingBegun>(sql`
    with own as (
      select g.id, g.starts_on
      from actions.published_groups g
      join actions.published_actions a on a.id = g.action_id
      where ${leads === undefined} or a.lead_id = any(${leads ?? []}::uuid[])
    )
    select
      (select id from own order by starts_on desc, id limit 1) as "groupId",
      (select count(*) from training.trainers t join own on own.id = t.group_id) as trainers,
      (select count(*) from (
        select from training.activities a join own on own.id = a.group_id limit ${MOST}
      ) counted) as activities,
      (select count(*) from (
        select from training.half_days h join own on own.id = h.group_id where h.person_id is null limit ${MOST}
      ) counted) as "halfDays",
      (select count(*) from (
        select from training.trainees t join own on own.id = t.group_id limit ${MOST}
      ) counted) as trainees`)
  return row ?? { groupId: null, trainers: 0, activities: 0, halfDays: 0, trainees: 0 }
}
