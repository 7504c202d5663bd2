import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'
import { byGroup } from '../by-group.ts'
import type { Effort } from './effort.ts'
import type { WorkId, ActivityId } from '../ids.ts'

export async function insertEffort(tx: Tx, workId: WorkId, effort: Effort): Promise<void> {
  await tx.run(sql`
    insert into training.efforts (work_id, seconds, attempts, answers, share)
    values (${workId}, ${effort.seconds}, ${effort.attempts}, ${effort.answers}, ${effort.share})
    on conflict (work_id) do nothing`)
}

/** What a work took, when a course followed here made it. */
export async function effortOf(db: Db, workId: WorkId): Promise<Effort | undefined> {
  return db.row<Effort>(sql`
    select seconds, attempts, answers, share::float8
    from training.efforts
    where work_id = ${workId}`)
}

/** A credit that waits for a trainer's word. */
export type Held = { personId: PersonId; workId: WorkId; title: string; minutes: number; seconds: number }

/** The credits that wait in these groups, the oldest first, by the id of the group. */
export async function heldOfEach(db: Db, groupIds: readonly GroupId[]): Promise<Map<string, Held[]>> {
  const rows = await db.rows<Held & { groupId: GroupId }>(sql`
    select a.group_id as "groupId", p.canonical_id as "personId", w.id as "workId", a.title, a.minutes, e.seconds
    from training.works w
    join training.efforts e on e.work_id = w.id
    join training.activities a on a.id = w.activity_id
    join people.published_persons p on p.id = w.person_id
    where a.group_id = any(${groupIds}::uuid[]) and w.decision is null
    order by w.n`)
  return byGroup(rows)
}

/** Where somebody stands with an activity, and what the ledger credits them for it. */
export type Standing = { personId: PersonId; held: boolean; waived: boolean; minutes: number }

/** Where those who did something for an activity stand with it. */
export async function standingsIn(db: Db, activityId: ActivityId): Promise<Standing[]> {
  return db.rows<Standing>(sql`
    select p.canonical_id as "personId",
      bool_or(e.work_id is not null and w.decision is null) as held,
      bool_or(coalesce(w.decision = 'waived', false)) as waived,
      (
        select coalesce(sum(l.minutes), 0)::integer
        from training.ledger_lines l
        join people.published_persons mine on mine.id = l.person_id
        where l.activity_id = ${activityId} and mine.canonical_id = p.canonical_id
      ) as minutes
    from training.works w
    join people.published_persons p on p.id = w.person_id
    left join training.efforts e on e.work_id = w.id
    where w.activity_id = ${activityId}
    group by p.canonical_id`)
}
