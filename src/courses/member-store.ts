import { sql, type Db, type Tx } from '#platform/db'
import type { KeptMember, Member } from './package.ts'
import type { PackageId } from './ids.ts'

// What one statement carries.
const AT_ONCE = 2_000

/** Keeps the files of a package: their bytes, or where these stand in its pack. */
export async function insertMembers(tx: Tx, packageId: PackageId, members: readonly Member[]): Promise<void> {
  const packed = members.filter((member) => !('bytes' in member))
  for (let from = 0; from < packed.length; from += AT_ONCE)
    await tx.run(sql`
      insert into courses.files (package_id, path, media_type, place, size)
      select ${packageId}, m.path, m."mediaType", m.place, m.size
      from jsonb_to_recordset(${JSON.stringify(packed.slice(from, from + AT_ONCE))}::jsonb) as m (
        path text, "mediaType" text, place bigint, size bigint
      )`)
  for (const member of members)
    if ('bytes' in member)
      await tx.run(sql`
        insert into courses.files (package_id, path, media_type, bytes)
        values (${packageId}, ${member.path}, ${member.mediaType}, ${Buffer.from(member.bytes)})`)
}

type Row = { mediaType: string; bytes: Buffer | null; place: number | null; size: number | null }

/** A file of a package, by its path inside. Who may read it: whoever has the address of the package, which cannot be guessed. */
export async function findMember(
  db: Db,
  packageId: PackageId,
  path: string,
): Promise<KeptMember | undefined> {
  const row = await db.row<Row>(sql`
    select media_type as "mediaType", bytes, place::float8 as place, size::float8 as size
    from courses.files
    where package_id = ${packageId} and path = ${path}`)
  if (!row) return undefined
  const { mediaType, bytes, place, size } = row
  if (bytes) return { mediaType, bytes }
  if (place === null || size === null) throw new Error(`the file ${path} of ${packageId} is nowhere`)
  return { mediaType, place, size }
}

/** Of these packages, those that are kept. */
export async function keptAmong(db: Db, ids: readonly PackageId[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: PackageId }>(sql`
    select id
    from courses.packages
    where id = any(${ids}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}
