import { sql, type Db } from '#platform/db'
import type { CourseId, PackageId } from '../ids.ts'
import type { Version, VersionPart } from './version.ts'

type Asked = {
  courseId: CourseId
  /** That version and those before it. */
  upTo?: number | undefined
  most: number
}

type Row = Omit<Version, 'by'> & { givenName: string | null; familyName: string | null }

/** The versions of a course, the latest first. */
export async function versionsOf(db: Db, { courseId, upTo, most }: Asked): Promise<Version[]> {
  const rows = await db.rows<Row>(sql`
    select p.id, p.version, p.title, p.imported_at as "importedAt", who.given_name as "givenName",
      who.family_name as "familyName", coalesce(f.learners, 0) as learners
    from courses.packages p
    left join people.published_persons who on who.id = p.imported_by
    left join (
      select r.package_id, count(distinct learner.canonical_id) as learners
      from courses.registrations r
      join people.published_persons learner on learner.id = r.person_id
      where r.course_id = ${courseId}
      group by r.package_id
    ) f on f.package_id = p.id
    where p.course_id = ${courseId} and p.version <= coalesce(${upTo ?? null}::integer, p.version)
    order by p.version desc
    limit ${most}`)
  return rows.map(({ givenName, familyName, ...row }) => ({
    ...row,
    by: givenName !== null && familyName !== null ? { givenName, familyName } : undefined,
  }))
}

/** The parts of these versions, in their order. */
export async function partsOf(
  db: Db,
  courseId: CourseId,
  versions: readonly { version: number }[],
): Promise<Map<number, VersionPart[]>> {
  const rows = await db.rows<VersionPart & { version: number }>(sql`
    select version, "publisherId", title, since
    from (
      select p.version, a.publisher_id as "publisherId", a.title, a.rank,
        min(p.version) over (partition by a.publisher_id) as since
      from courses.aus a
      join courses.packages p on p.id = a.package_id
      where p.course_id = ${courseId}
    ) ever
    where version = any(${versions.map(({ version }) => version)}::integer[])
    order by version, rank`)
  return Map.groupBy(rows, ({ version }) => version)
}

/** How many activities ask for something that the first of these two versions has, and the second one has not. */
export async function countAskedFor(
  db: Db,
  { courseId, latest, before }: { courseId: CourseId; latest: PackageId; before: PackageId },
): Promise<number> {
  const asks = (packageId: PackageId) => sql`exists (
        select
        from courses.aus a
        where a.package_id = ${packageId} and (l.au_id is null or a.id = l.au_id) and a.move_on <> 'NotApplicable'
      )`
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from courses.links l
    where l.course_id = ${courseId} and ${asks(latest)} and not ${asks(before)}`)
  return row?.count ?? 0
}
