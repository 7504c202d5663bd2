import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { sameAs, type PersonId } from '#people'
import type { GroupId } from '#actions'
import { byGroup } from './by-group.ts'

/** A trainee of a group, by the name people sort on. */
export type Trainee = {
  personId: PersonId
  givenName: string
  familyName: string
  fromDay: Day
  untilDay: Day | null
}

/** Why somebody left before the end: what was typed, or that their admission was withdrawn without a word. */
export type Leaving = { code: 'admission withdrawn' } | { words: string }

/** Twice is once; somebody who had left comes back. */
export async function insertTrainee(
  tx: Tx,
  groupId: GroupId,
  personId: PersonId,
  fromDay: Day,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into training.trainees (group_id, person_id, from_day, enrolled_at)
    values (${groupId}, ${personId}, ${fromDay}, ${at})
    on conflict (group_id, person_id) do update set until_day = null, ended_why = null, ended_code = null`)
}

/** Who was to be there from the first day of a group is, now that it begins sooner; who came later keeps their day. */
export async function beginSooner(tx: Tx, groupId: GroupId, was: Day, is: Day): Promise<void> {
  await tx.run(sql`
    update training.trainees
    set from_day = ${is}
    where group_id = ${groupId} and from_day > ${is} and from_day <= ${was}`)
}

export async function endTrainee(
  tx: Tx,
  groupId: GroupId,
  personId: PersonId,
  untilDay: Day,
  why: Leaving,
): Promise<void> {
  await tx.run(sql`
    update training.trainees
    set until_day = greatest(from_day, ${untilDay}::date), ended_why = ${'words' in why ? why.words : null},
      ended_code = ${'code' in why ? why.code : null}
    where group_id = ${groupId} and person_id = ${sameAs(personId)}`)
}

/** The trainees of a group, those who left included, in the order of their names. The caller has the right to the group. */
export async function traineesOf(db: Db, groupId: GroupId): Promise<Trainee[]> {
  return (await traineesOfEach(db, [groupId])).get(groupId) ?? []
}

/** Same, of several groups, by the id of the group. */
export async function traineesOfEach(db: Db, groupIds: readonly GroupId[]): Promise<Map<string, Trainee[]>> {
  const rows = await db.rows<Trainee & { groupId: GroupId }>(sql`
    select group_id as "groupId", person_id as "personId", given_name as "givenName", family_name as "familyName", from_day as "fromDay", until_day as "untilDay"
    from training.published_trainees
    where group_id = any(${groupIds}::uuid[])
    order by family_name collate "fr-x-icu", given_name collate "fr-x-icu", person_id`)
  return byGroup(rows)
}

/** How many trainees have not left, in each of these groups. */
export async function countTrainees(db: Db, groupIds: readonly GroupId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ groupId: GroupId; count: number }>(sql`
    select group_id as "groupId", count(*) as count
    from training.published_trainees
    where group_id = any(${groupIds}::uuid[]) and until_day is null
    group by group_id`)
  return new Map(rows.map((row) => [row.groupId, row.count]))
}

/** True while this person is or was a trainee of the group. */
export async function isTraineeOf(db: Db, groupId: GroupId, personId: PersonId): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from training.published_trainees t
    where t.group_id = ${groupId} and t.person_id = (select people.published_canonical(${personId}))`)
  return row !== undefined
}

/** The groups where this person is a trainee that day. */
export async function groupIdsOn(db: Db, personId: PersonId, day: Day): Promise<GroupId[]> {
  const rows = await db.rows<{ group_id: GroupId }>(sql`
    select group_id
    from training.published_trainees
    where person_id = (select people.published_canonical(${personId}))
      and from_day <= ${day} and coalesce(until_day, ${day}) >= ${day}`)
  return rows.map((row) => row.group_id)
}

/** The groups where this person is or was a trainee, the latest first. */
export async function groupIdsOf(db: Db, personId: PersonId): Promise<GroupId[]> {
  const rows = await db.rows<{ group_id: GroupId }>(sql`
    select group_id
    from training.published_trainees
    where person_id = (select people.published_canonical(${personId}))
    order by from_day desc, group_id`)
  return rows.map((row) => row.group_id)
}
