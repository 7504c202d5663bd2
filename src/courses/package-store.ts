import { raw, sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#people'
import type { Kind, Package, Surveyed } from './package.ts'
import type { CourseId, PackageId } from './ids.ts'

const columns = sql`
  p.id, p.course_id as "courseId", c.organisation_id as "organisationId", c.publisher_id as "publisherId", p.version, p.kind,
  coalesce(c.name, p.title) as title, p.description, p.imported_at as "importedAt", c.archived_at as "archivedAt"`

type HeldCourse = { id: CourseId; archivedAt: Date | null }

/** The course of that name in an organisation, made when it is new; nobody else imports it until the end of the transaction. */
export async function holdCourse(
  tx: Tx,
  { id, organisationId, publisherId }: { id: CourseId; organisationId: OrganisationId; publisherId: string },
): Promise<HeldCourse> {
  await tx.run(sql`
    insert into courses.courses (id, organisation_id, publisher_id)
    values (${id}, ${organisationId}, ${publisherId})
    on conflict (organisation_id, publisher_id) do update set publisher_id = excluded.publisher_id`)
  const row = await tx.row<HeldCourse>(sql`
    select id, archived_at as "archivedAt"
    from courses.courses
    where organisation_id = ${organisationId} and publisher_id = ${publisherId}
    for update`)
  if (!row) throw new Error('a course that was just made is not there')
  return row
}

/** Until the end of the transaction nobody begins this course, puts it in an activity, nor brings it anew. */
export async function holdWholeCourse(tx: Tx, id: CourseId): Promise<void> {
  await tx.run(sql`
    select id
    from courses.courses
    where id = ${id}
    for update`)
}

/** Until the end of the transaction its latest version stays the latest: neither `holdCourse` nor `holdWholeCourse` is given meanwhile. */
export async function stayInVersion(tx: Tx, id: CourseId): Promise<void> {
  await tx.run(sql`
    select id
    from courses.courses
    where id = ${id}
    for key share`)
}

/** A course that was put away is among the others again. */
export async function offerAgain(tx: Tx, id: CourseId): Promise<void> {
  await tx.run(sql`
    update courses.courses
    set archived_at = null
    where id = ${id}`)
}

/** The latest package of a course, and what it was made of. */
export async function latestPackage(
  db: Db,
  courseId: CourseId,
): Promise<(Package & { sha256: string }) | undefined> {
  return db.row<Package & { sha256: string }>(sql`
    select ${columns}, p.sha256
    from courses.packages p
    join courses.courses c on c.id = p.course_id
    where p.course_id = ${courseId}
    order by p.version desc
    limit 1`)
}

export async function readPackage(db: Db, id: PackageId): Promise<Package | undefined> {
  return db.row<Package>(sql`
    select ${columns}
    from courses.packages p
    join courses.courses c on c.id = p.course_id
    where p.id = ${id}`)
}

/** The courses of an organisation, put away or not, each by its latest package, in the order of titles. */
export async function latestPackages(db: Db, organisationId: OrganisationId): Promise<Package[]> {
  return db.rows<Package>(sql`
    select ${columns}
    from courses.packages p
    join courses.courses c on c.id = p.course_id
    where c.organisation_id = ${organisationId}
      and p.version = (select max(latest.version) from courses.packages latest where latest.course_id = p.course_id)
    order by lower(coalesce(c.name, p.title)) collate "fr-x-icu", p.course_id`)
}

/** What was found in the texts of a package, when it was imported. */
export async function surveyedIn(db: Db, id: PackageId): Promise<Surveyed> {
  const row = await db.row<Surveyed>(sql`
    select coalesce(runtime -> 'needs', '[]') as needs, coalesce(runtime -> 'outside', '[]') as outside,
      coalesce(runtime -> 'missing', '[]') as missing
    from courses.packages
    where id = ${id}`)
  return row ?? { needs: [], outside: [], missing: [] }
}

type NewPackage = {
  id: PackageId
  courseId: CourseId
  version: number
  kind: Kind
  title: string
  description: string
  sha256: string
  bytes: number
  runtime: Record<string, unknown>
  importedAt: Date
  importedBy: PersonId | null
}

export async function insertPackage(tx: Tx, made: NewPackage): Promise<void> {
  await tx.run(sql`
    insert into courses.packages (
      id, course_id, version, kind, title, description, sha256, bytes, runtime, imported_at, imported_by
    )
    values (
      ${made.id}, ${made.courseId}, ${made.version}, ${made.kind}, ${made.title}, ${made.description}, ${made.sha256}, ${made.bytes},
      ${JSON.stringify(made.runtime)}, ${made.importedAt}, ${made.importedBy}
    )`)
}

/** Takes versions that nobody follows or tries out of the database, with what they are made of. */
export async function deletePackages(tx: Tx, ids: readonly PackageId[]): Promise<void> {
  for (const table of ['files', 'aus', 'blocks'] as const)
    await tx.run(sql`
      delete from courses.${raw(table)}
      where package_id = any(${ids}::uuid[])`)
  await tx.run(sql`
    delete from courses.packages
    where id = any(${ids}::uuid[])`)
}
