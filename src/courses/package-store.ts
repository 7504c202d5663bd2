import { sql, type Db } from '#platform/db'
import type { Au, Block, Kind, Member, Package } from './package.ts'

const columns = sql`
  p.id, p.course_id as "courseId", c.organisation_id as "organisationId", c.publisher_id as "publisherId", p.version, p.kind,
  p.title, p.description, p.imported_at as "importedAt"`

/** The course of that name in an organisation, made when it is new; nobody else imports it until the end of the transaction. */
export async function holdCourse(
  tx: Db,
  { id, organisationId, publisherId }: { id: string; organisationId: string; publisherId: string },
): Promise<string> {
  await tx.run(sql`
    insert into courses.courses (id, organisation_id, publisher_id)
    values (${id}, ${organisationId}, ${publisherId})
    on conflict (organisation_id, publisher_id) do nothing`)
  const row = await tx.row<{ id: string }>(sql`
    select id
    from courses.courses
    where organisation_id = ${organisationId} and publisher_id = ${publisherId}
    for update`)
  if (!row) throw new Error('a course that was just made is not there')
  return row.id
}

/** The latest package of a course, and what it was made of. */
export async function latestPackage(
  db: Db,
  courseId: string,
): Promise<(Package & { sha256: string }) | undefined> {
  return db.row<Package & { sha256: string }>(sql`
    select ${columns}, p.sha256
    from courses.packages p
    join courses.courses c on c.id = p.course_id
    where p.course_id = ${courseId}
    order by p.version desc
    limit 1`)
}

export async function readPackage(
  db: Db,
  id: string,
): Promise<(Package & { runtime: Record<string, unknown> }) | undefined> {
  return db.row<Package & { runtime: Record<string, unknown> }>(sql`
    select ${columns}, p.runtime
    from courses.packages p
    join courses.courses c on c.id = p.course_id
    where p.id = ${id}`)
}

/** The courses of an organisation, each by its latest package, in the order of titles. */
export async function latestPackages(db: Db, organisationId: string): Promise<Package[]> {
  return db.rows<Package>(sql`
    select ${columns}
    from courses.packages p
    join courses.courses c on c.id = p.course_id
    where c.organisation_id = ${organisationId}
      and p.version = (select max(latest.version) from courses.packages latest where latest.course_id = p.course_id)
    order by lower(p.title) collate "fr-x-icu", p.course_id`)
}

type NewPackage = {
  id: string
  courseId: string
  version: number
  kind: Kind
  title: string
  description: string
  sha256: string
  bytes: number
  runtime: Record<string, unknown>
  importedAt: Date
  importedBy: string | null
}

export async function insertPackage(tx: Db, one: NewPackage): Promise<void> {
  await tx.run(sql`
    insert into courses.packages (
      id, course_id, version, kind, title, description, sha256, bytes, runtime, imported_at, imported_by
    )
    values (
      ${one.id}, ${one.courseId}, ${one.version}, ${one.kind}, ${one.title}, ${one.description}, ${one.sha256}, ${one.bytes},
      ${JSON.stringify(one.runtime)}, ${one.importedAt}, ${one.importedBy}
    )`)
}

export async function insertMembers(tx: Db, packageId: string, members: readonly Member[]): Promise<void> {
  for (const { path, mediaType, bytes } of members)
    await tx.run(sql`
      insert into courses.files (package_id, path, media_type, bytes)
      values (${packageId}, ${path}, ${mediaType}, ${Buffer.from(bytes)})`)
}

/** A file of a package, by its path inside. Who may read it: whoever has the address of the package, which cannot be guessed. */
export async function readMember(
  db: Db,
  packageId: string,
  path: string,
): Promise<{ mediaType: string; bytes: Buffer } | undefined> {
  return db.row<{ mediaType: string; bytes: Buffer }>(sql`
    select media_type as "mediaType", bytes
    from courses.files
    where package_id = ${packageId} and path = ${path}`)
}

export async function insertBlocks(tx: Db, packageId: string, blocks: readonly Block[]): Promise<void> {
  await tx.run(sql`
    insert into courses.blocks (package_id, id, parent_id, rank, publisher_id, title)
    select ${packageId}, b.id, b."parentId", b.rank, b."publisherId", b.title
    from jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb) as b (
      id uuid, "parentId" uuid, rank integer, "publisherId" text, title text
    )`)
}

export async function insertAus(tx: Db, packageId: string, aus: readonly Au[]): Promise<void> {
  await tx.run(sql`
    insert into courses.aus (
      package_id, id, block_id, rank, publisher_id, title, description, url, launch_method, move_on, mastery_score,
      launch_parameters, entitlement_key, activity_type
    )
    select ${packageId}, a.id, a."blockId", a.rank, a."publisherId", a.title, a.description, a.url, a."launchMethod",
      a."moveOn", a."masteryScore", a."launchParameters", a."entitlementKey", a."activityType"
    from jsonb_to_recordset(${JSON.stringify(aus)}::jsonb) as a (
      id uuid, "blockId" uuid, rank integer, "publisherId" text, title text, description text, url text,
      "launchMethod" text, "moveOn" text, "masteryScore" numeric, "launchParameters" text, "entitlementKey" text,
      "activityType" text
    )`)
}

const auColumns = sql`
  id, block_id as "blockId", rank, publisher_id as "publisherId", title, description, url,
  launch_method as "launchMethod", move_on as "moveOn", mastery_score::float8 as "masteryScore",
  launch_parameters as "launchParameters", entitlement_key as "entitlementKey", activity_type as "activityType"`

/** One au of a package. */
export async function readAu(db: Db, packageId: string, id: string): Promise<Au | undefined> {
  return db.row<Au>(sql`
    select ${auColumns}
    from courses.aus
    where package_id = ${packageId} and id = ${id}`)
}

/** The aus of a package, in their order. */
export async function ausOf(db: Db, packageId: string): Promise<Au[]> {
  return db.rows<Au>(sql`
    select ${auColumns}
    from courses.aus
    where package_id = ${packageId}
    order by rank`)
}

/** The blocks of a package, in their order: a parent comes before its children. */
export async function blocksOf(db: Db, packageId: string): Promise<Block[]> {
  return db.rows<Block>(sql`
    select id, parent_id as "parentId", rank, publisher_id as "publisherId", title
    from courses.blocks
    where package_id = ${packageId}
    order by rank`)
}
