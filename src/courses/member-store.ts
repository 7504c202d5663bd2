import { sql, type Db, type Tx } from '#platform/db'
import type { Member } from './package.ts'
import type { PackageId } from './ids.ts'

/** Keeps the files of a package, as they came. */
export async function insertMembers(tx: Tx, packageId: PackageId, members: readonly Member[]): Promise<void> {
  for (const { path, mediaType, bytes } of members)
    await tx.run(sql`
      insert into courses.files (package_id, path, media_type, bytes)
      values (${packageId}, ${path}, ${mediaType}, ${Buffer.from(bytes)})`)
}

/** A file of a package, by its path inside. Who may read it: whoever has the address of the package, which cannot be guessed. */
export async function readMember(
  db: Db,
  packageId: PackageId,
  path: string,
): Promise<{ mediaType: string; bytes: Buffer } | undefined> {
  return db.row<{ mediaType: string; bytes: Buffer }>(sql`
    select media_type as "mediaType", bytes
    from courses.files
    where package_id = ${packageId} and path = ${path}`)
}
