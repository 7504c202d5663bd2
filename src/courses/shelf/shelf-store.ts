import { sql, type Db, type Tx } from '#platform/db'
import type { ActivityId } from '#training'
import type { CourseId, PackageId } from '../ids.ts'
import { deletePackages } from '../package-store.ts'

/** The name that an organisation gave; null when it is its publisher's. Nobody else changes it until the end of the transaction. */
export async function holdName(tx: Tx, id: CourseId): Promise<string | null> {
  const row = await tx.row<{ name: string | null }>(sql`
    select name
    from courses.courses
    where id = ${id}
    for update`)
  return row?.name ?? null
}

export async function saveName(tx: Tx, id: CourseId, name: string): Promise<void> {
  await tx.run(sql`
    update courses.courses
    set name = ${name}
    where id = ${id}`)
}

/** Puts a course away, since an instant that stays; or back among the others. */
export async function saveArchived(tx: Tx, id: CourseId, at: Date | null): Promise<void> {
  await tx.run(sql`
    update courses.courses
    set archived_at = case when ${at}::timestamptz is null then null else coalesce(archived_at, ${at}) end
    where id = ${id}`)
}

/** How many people began a course. */
export async function countBegun(db: Db, id: CourseId): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(distinct person_id) as count
    from courses.registrations
    where course_id = ${id}`)
  return row?.count ?? 0
}

/** Takes a course that nobody began out of the database; gives its packages, and the activities where it was. */
export async function deleteCourse(
  tx: Tx,
  id: CourseId,
): Promise<{ packageIds: PackageId[]; activityIds: ActivityId[] }> {
  const links = await tx.rows<{ id: ActivityId }>(sql`
    delete from courses.links
    where course_id = ${id}
    returning activity_id as id`)
  const packages = await tx.rows<{ id: PackageId }>(sql`
    select id
    from courses.packages
    where course_id = ${id}`)
  const packageIds = packages.map((one) => one.id)
  await deletePackages(tx, packageIds)
  await tx.run(sql`
    delete from courses.courses
    where id = ${id}`)
  return { packageIds, activityIds: links.map((one) => one.id) }
}
