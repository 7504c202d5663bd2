import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import type { ActivityId } from '#training'
import type { CourseId } from '../ids.ts'

/** What somebody did in a course, in short. */
export type Following = {
  personId: PersonId
  /** True once the activity was proven by it. */
  proven: boolean
  /** The version of the course that they follow. */
  version: number
  /** Aus of their version, and how many of them are satisfied. */
  aus: number
  satisfied: number
  /** The best score of what was passed, else the latest of what was failed. */
  scaled: number | null
  lastAt: Date | null
  /** What it took, as `effortIn` counts it. */
  seconds: number
  attempts: number
  answers: number
}

/** Those who began a course for an activity, by the ids of the persons they are today. */
export async function followingOf(
  db: Db,
  { activityId, courseId }: { activityId: ActivityId; courseId: CourseId },
): Promise<Map<string, Following>> {
  const rows = await db.rows<Following>(sql`
    select p.canonical_id as "personId", r.proven_at is not null as proven, k.version,
      (select count(*) from courses.aus a where a.package_id = r.package_id) as aus,
      (select count(*) from courses.reached t where t.registration_id = r.id and t.how = 'satisfied') as satisfied,
      coalesce(
        (select max(t.scaled) from courses.reached t where t.registration_id = r.id and t.how = 'passed'),
        (select max(t.scaled) from courses.reached t where t.registration_id = r.id and t.how = 'failed')
      )::float8 as scaled,
      (
        select max(coalesce(s.last_at, s.launched_at))
        from courses.sessions s
        where s.registration_id = r.id
      ) as "lastAt",
      coalesce(e.seconds, 0) as seconds, coalesce(e.attempts, 0) as attempts, coalesce(e.answers, 0) as answers
    from courses.registrations r
    join courses.packages k on k.id = r.package_id
    left join lateral (
      select floor(sum(greatest(extract(epoch from s.last_at - s.launched_at), 0)))::integer as seconds,
        count(*)::integer as attempts, sum(s.answers)::integer as answers
      from courses.sessions s
      where s.registration_id = r.id and s.mode = 'Normal' and s.last_at is not null
    ) e on true
    join people.published_persons p on p.id = r.person_id
    where r.activity_id = ${activityId} and r.course_id = ${courseId}
    order by r.registered_at desc`)
  return new Map(rows.map((row) => [row.personId, row]))
}
