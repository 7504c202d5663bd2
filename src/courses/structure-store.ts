import { sql, type Db, type Tx } from '#platform/db'
import type { Asked, Au, Block, Known, Opening } from './package.ts'
import type { PackageId, CourseId, AuId } from './ids.ts'

export async function insertBlocks(tx: Tx, packageId: PackageId, blocks: readonly Block[]): Promise<void> {
  await tx.run(sql`
    insert into courses.blocks (package_id, id, parent_id, rank, publisher_id, title)
    select ${packageId}, b.id, b."parentId", b.rank, b."publisherId", b.title
    from jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb) as b (
      id uuid, "parentId" uuid, rank integer, "publisherId" text, title text
    )`)
}

export async function insertAus(tx: Tx, packageId: PackageId, aus: readonly Au[]): Promise<void> {
  const rows = aus.map(({ asked, opening, ...au }): Row => ({ ...au, ...asked, ...opening }))
  await tx.run(sql`
    insert into courses.aus (
      package_id, id, block_id, rank, publisher_id, title, description, url, launch_method, move_on, mastery_score,
      launch_parameters, entitlement_key, activity_type
    )
    select ${packageId}, a.id, a."blockId", a.rank, a."publisherId", a.title, a.description, a.url, a."launchMethod",
      a."moveOn", a."masteryScore", a."launchParameters", a."entitlementKey", a."activityType"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a (
      id uuid, "blockId" uuid, rank integer, "publisherId" text, title text, description text, url text,
      "launchMethod" text, "moveOn" text, "masteryScore" numeric, "launchParameters" text, "entitlementKey" text,
      "activityType" text
    )`)
}

type Row = Omit<Au, 'asked' | 'opening'> & Asked & Opening

const asAu = ({
  moveOn,
  masteryScore,
  url,
  launchMethod,
  launchParameters,
  entitlementKey,
  ...au
}: Row): Au => ({
  ...au,
  asked: { moveOn, masteryScore },
  opening: { url, launchMethod, launchParameters, entitlementKey },
})

const auColumns = sql`
  id, block_id as "blockId", rank, publisher_id as "publisherId", title, description, url,
  launch_method as "launchMethod", move_on as "moveOn", mastery_score::float8 as "masteryScore",
  launch_parameters as "launchParameters", entitlement_key as "entitlementKey", activity_type as "activityType"`

/** One au of a package. */
export async function readAu(db: Db, packageId: PackageId, id: AuId): Promise<Au | undefined> {
  const row = await db.row<Row>(sql`
    select ${auColumns}
    from courses.aus
    where package_id = ${packageId} and id = ${id}`)
  return row && asAu(row)
}

/** The aus of a package, in their order. */
export async function ausOf(db: Db, packageId: PackageId): Promise<Au[]> {
  const rows = await db.rows<Row>(sql`
    select ${auColumns}
    from courses.aus
    where package_id = ${packageId}
    order by rank`)
  return rows.map(asAu)
}

/** Every part that a version of a course ever had, as the latest that had it says: those of the latest version come first. */
export async function partsEver(db: Db, courseId: CourseId): Promise<Known[]> {
  return db.rows<Known>(sql`
    select "publisherId", title, url
    from (
      select distinct on (a.publisher_id) a.publisher_id as "publisherId", a.title, a.url, p.version, a.rank
      from courses.aus a
      join courses.packages p on p.id = a.package_id
      where p.course_id = ${courseId}
      order by a.publisher_id, p.version desc
    ) ever
    order by version desc, rank`)
}

/** The blocks of a package, in their order: a parent comes before its children. */
export async function blocksOf(db: Db, packageId: PackageId): Promise<Block[]> {
  return db.rows<Block>(sql`
    select id, parent_id as "parentId", rank, publisher_id as "publisherId", title
    from courses.blocks
    where package_id = ${packageId}
    order by rank`)
}
