import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { sameAs, type PersonId } from '#people'
import type { GroupId } from '#actions'
import type { Minutes } from './attendance.ts'
import { halfDayColumns } from './half-day-store.ts'
import type { NamedHalfDay } from './half-day.ts'
import { subgroupPlaces } from './subgroup-store.ts'

/** The half-days of one person on one day, in the order of the hours: their subgroup's, with the room and who trains. */
export async function halfDaysOf(db: Db, personId: PersonId, day: Day): Promise<NamedHalfDay[]> {
  return db.rows<NamedHalfDay>(sql`
    select ${halfDayColumns}
    ${theirs(personId)} and h.day = ${day}
    order by h.starts_at`)
}

/** The half-days of one person that end after this instant, the next one first. */
export async function nextHalfDaysOf(
  db: Db,
  personId: PersonId,
  after: Date,
  limit = 1,
): Promise<NamedHalfDay[]> {
  return db.rows<NamedHalfDay>(sql`
    select ${halfDayColumns}
    ${theirs(personId)} and h.ends_at > ${after}
    order by h.starts_at
    limit ${limit}`)
}

/** Same, from the first hour of a day, all of them. */
export async function halfDaysFrom(db: Db, personId: PersonId, from: Day): Promise<NamedHalfDay[]> {
  return db.rows<NamedHalfDay>(sql`
    select ${halfDayColumns}
    ${theirs(personId)} and h.day >= ${from}
    order by h.starts_at`)
}

/** Every half-day of one person, in all their groups. */
export async function calendarOfPerson(db: Db, personId: PersonId): Promise<NamedHalfDay[]> {
  return db.rows<NamedHalfDay>(sql`
    select ${halfDayColumns}
    ${theirs(personId)}
    order by h.starts_at`)
}

/** Minutes of the calendar that began before this instant, for each trainee of the group, by mode; who has no subgroup yet is in A. */
export async function plannedMinutes(db: Db, groupId: GroupId, until: Date): Promise<Minutes[]> {
  return db.rows<Minutes>(sql`
    select e.person_id as "personId", h.mode, sum(extract(epoch from h.ends_at - h.starts_at)::integer / 60)::integer as minutes
    from training.published_trainees e
    join training.half_days h on h.group_id = e.group_id
    left join ${subgroupPlaces} s on s.group_id = h.group_id and s.person_id = e.person_id
    where e.group_id = ${groupId} and h.cancelled_at is null and h.person_id is null and h.starts_at < ${until}
      and h.day between e.from_day and coalesce(e.until_day, h.day)
      and (h.subgroup is null or h.subgroup = coalesce(s.subgroup, 'A'))
    group by e.person_id, h.mode
    order by e.person_id, h.mode`)
}

/** What somebody trains, cancelled half-days included so that their telephone forgets them. */
export async function calendarOfTrainer(db: Db, personId: PersonId): Promise<NamedHalfDay[]> {
  return db.rows<NamedHalfDay>(sql`
    select ${halfDayColumns}
    from training.half_days h
    join people.published_persons t on t.id = h.trainer_id
    where h.trainer_id = ${sameAs(personId)}
    order by h.starts_at`)
}

const theirs = (personId: PersonId) => sql`
  from training.half_days h
  join training.published_trainees e on e.group_id = h.group_id
  left join people.published_persons t on t.id = h.trainer_id
  left join ${subgroupPlaces} s on s.group_id = h.group_id and s.person_id = e.person_id
  where e.person_id = (select people.published_canonical(${personId}))
    and h.cancelled_at is null and h.person_id is null
    and h.day between e.from_day and coalesce(e.until_day, h.day)
    and (h.subgroup is null or h.subgroup = coalesce(s.subgroup, h.subgroup))`
