import { sql, type Db, type Tx } from '#platform/db'
import type { ActivityId } from '#training'
import type { OrganisationId, PersonId } from '#people'
import type { CourseId, AuId } from './ids.ts'

/** An activity where a course is followed, whole when `auId` is null. */
export type Link = { activityId: ActivityId; courseId: CourseId; auId: AuId | null; linkedAt: Date }

const columns = sql`l.activity_id as "activityId", l.course_id as "courseId", l.au_id as "auId", l.linked_at as "linkedAt"`

export async function readLink(db: Db, activityId: ActivityId): Promise<Link | undefined> {
  return db.row<Link>(sql`
    select ${columns}
    from courses.links l
    where l.activity_id = ${activityId}`)
}

/** Where a course is followed, the latest first. */
export async function linksOf(db: Db, courseId: CourseId): Promise<Link[]> {
  return db.rows<Link>(sql`
    select ${columns}
    from courses.links l
    where l.course_id = ${courseId}
    order by l.linked_at desc, l.activity_id`)
}

/** Those of these activities that are done in a course. */
export async function linkedAmong(db: Db, activityIds: readonly ActivityId[]): Promise<Set<string>> {
  const rows = await db.rows<{ activityId: ActivityId }>(sql`
    select activity_id as "activityId"
    from courses.links
    where activity_id = any(${activityIds}::uuid[])`)
  return new Set(rows.map(({ activityId }) => activityId))
}

/** How many activities follow each course of an organisation. */
export async function countLinks(db: Db, organisationId: OrganisationId): Promise<Map<string, number>> {
  const rows = await db.rows<{ courseId: CourseId; count: number }>(sql`
    select l.course_id as "courseId", count(*) as count
    from courses.links l
    join courses.courses c on c.id = l.course_id
    where c.organisation_id = ${organisationId}
    group by l.course_id`)
  return new Map(rows.map(({ courseId, count }) => [courseId, count]))
}

/** The activity follows this course from now on, in place of another. */
export async function saveLink(tx: Tx, link: Link & { linkedBy: PersonId | null }): Promise<void> {
  await tx.run(sql`
    insert into courses.links (activity_id, course_id, au_id, linked_at, linked_by)
    values (${link.activityId}, ${link.courseId}, ${link.auId}, ${link.linkedAt}, ${link.linkedBy})
    on conflict (activity_id) do update
    set course_id = excluded.course_id, au_id = excluded.au_id, linked_at = excluded.linked_at, linked_by = excluded.linked_by`)
}

export async function deleteLink(tx: Tx, activityId: ActivityId): Promise<void> {
  await tx.run(sql`
    delete from courses.links
    where activity_id = ${activityId}`)
}
