import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Mark } from '../marks/door.ts'
import type { JuryId } from '../ids.ts'

/** A line of decision of a closed jury, or a candidate without any (code null). `codes` are those of the grid. */
export type JuryRow = {
  groupId: GroupId
  juryId: JuryId
  personId: PersonId
  heldOn: Day
  closedAt: Date
  codes: string[]
  code: string | null
  decision: Mark | null
}

export async function traineeIds(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<{ groupId: GroupId; personId: PersonId }[]> {
  return db.rows(sql`
    select distinct group_id as "groupId", person_id as "personId"
    from training.published_trainees
    where group_id = any(${groupIds}::uuid[])
    order by person_id`)
}

/** Every line, the oldest first, of the closed juries of these groups. */
export async function juryRows(db: Db, groupIds: readonly GroupId[]): Promise<JuryRow[]> {
  return db.rows<JuryRow>(sql`
    select j.group_id as "groupId", j.id as "juryId", p.canonical_id as "personId", j.held_on as "heldOn",
      j.closed_at as "closedAt", g.codes, d.skill_code as code, d.decision
    from jury.juries j
    join lateral (
      select array_agg(s.code order by s.position) as codes
      from jury.grid_skills s
      where s.grid_id = j.grid_id
    ) g on true
    join jury.jury_candidates c on c.jury_id = j.id
    join people.published_persons p on p.id = c.person_id
    left join jury.jury_decisions d on d.jury_id = j.id and d.person_id = c.person_id
    where j.group_id = any(${groupIds}::uuid[]) and j.kind = 'jury' and j.closed_at is not null and j.forgotten_at is null
    order by d.id`)
}

/** How many trainees of a group passed a jury, how many of them are over 75 %, and how many are left out. */
export type JuryTally = { over75: number; passed: number; left: number }

/** The figure computed by the database alone: the test compares it with `countGroup` on generated cases. */
export async function juryTallies(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<(JuryTally & { groupId: GroupId })[]> {
  return db.rows(sql`
    with passed as (
      select distinct on (j.group_id, p.canonical_id) j.group_id, j.id as jury_id, j.grid_id, p.canonical_id as person_id
      from jury.juries j
      join jury.jury_candidates c on c.jury_id = j.id
      join people.published_persons p on p.id = c.person_id
      where j.group_id = any(${groupIds}::uuid[]) and j.kind = 'jury' and j.closed_at is not null and j.forgotten_at is null
      order by j.group_id, p.canonical_id, j.held_on desc, j.closed_at desc
    ),
    standing as (
      -- the last line of a skill is its decision: it was acquired when the last line that says so is the last line
      select passed.group_id, passed.person_id, passed.grid_id, d.skill_code,
        max(d.id) = max(d.id) filter (where d.decision = 'acquired') as acquired
      from passed
      join people.published_persons p on p.canonical_id = passed.person_id
      left join jury.jury_decisions d on d.jury_id = passed.jury_id and d.person_id = p.id
      group by passed.group_id, passed.person_id, passed.grid_id, d.skill_code
    ),
    sizes as (
      select grid_id, count(*) as total
      from jury.grid_skills
      group by grid_id
    ),
    results as (
      select standing.group_id, standing.person_id, sizes.total, count(s.code) filter (where standing.acquired) as acquired
      from standing
      join sizes on sizes.grid_id = standing.grid_id
      left join jury.grid_skills s on s.grid_id = standing.grid_id and s.code = standing.skill_code
      group by standing.group_id, standing.person_id, sizes.total
    ),
    trainees as (
      select distinct group_id, person_id
      from training.published_trainees
      where group_id = any(${groupIds}::uuid[])
    )
    select t.group_id as "groupId",
      count(*) filter (where r.acquired * 100 > 75 * r.total)::int as over75,
      count(r.person_id)::int as passed,
      count(*) filter (where r.person_id is null)::int as left
    from trainees t
    left join results r on r.group_id = t.group_id and r.person_id = t.person_id
    group by t.group_id`)
}
