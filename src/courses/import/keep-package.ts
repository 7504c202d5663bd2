import type { Db, Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#people'
import { nameParts } from './name-parts.ts'
import { idMadeOf } from './made-id.ts'
import { insertMembers } from '../member-store.ts'
import { holdCourse, insertPackage, latestPackage, offerAgain } from '../package-store.ts'
import { insertAus, insertBlocks, partsEver } from '../structure-store.ts'
import { isScorm, type Kind, type Member, type Structure, type Surveyed } from '../package.ts'
import type { CourseId, PackageId } from '../ids.ts'

/** What became of a file: a course that is new here, one more version of it, or the very file that we have. */
export type Kept = { courseId: CourseId; packageId: PackageId } & (
  | { how: 'created' | 'unchanged' }
  /** `wasAway`: the course was put away, and is offered again. */
  | { how: 'new version'; version: number; wasAway: boolean }
)

type Read = {
  id: PackageId
  organisationId: OrganisationId
  kind: Kind
  structure: Structure
  members: readonly Member[]
  /** Of what was sent, whole. */
  sha256: string
  bytes: number
  by: PersonId | null
  surveyed?: Surveyed
}

/** Keeps a package that was read and judged. Registrations that run stay with theirs. */
export async function keepPackage(db: Db, read: Read, at: Date): Promise<Kept> {
  const { id, kind, sha256, bytes } = read
  return db.transaction(async (tx): Promise<Kept> => {
    const { organisationId } = read
    const { publisherId } = read.structure
    const { id: courseId, archivedAt } = await holdCourse(tx, {
      id: idMadeOf('course', organisationId, publisherId),
      organisationId,
      publisherId,
    })
    const latest = await latestPackage(tx, courseId)
    if (latest?.sha256 === sha256) return { courseId, packageId: latest.id, how: 'unchanged' }
    if (archivedAt) await offerAgain(tx, courseId)
    const version = (latest?.version ?? 0) + 1
    const structure = isScorm(kind)
      ? { ...read.structure, aus: nameParts(read.structure.aus, await partsEver(tx, courseId), version) }
      : read.structure
    await insertPackage(tx, {
      id,
      courseId,
      version,
      kind,
      title: structure.title,
      description: structure.description,
      sha256,
      bytes,
      runtime: { ...structure.runtime, ...read.surveyed },
      importedAt: at,
      importedBy: read.by,
    })
    await insertMembers(tx, id, read.members)
    await insertStructure(tx, id, courseId, structure)
    if (!latest) return { courseId, packageId: id, how: 'created' }
    return { courseId, packageId: id, how: 'new version', version, wasAway: archivedAt !== null }
  })
}

/** The course whose latest version is that very file, if there is one. */
export async function keptAlready(
  db: Db,
  { organisationId, structure, sha256 }: Pick<Read, 'organisationId' | 'structure' | 'sha256'>,
): Promise<Kept | undefined> {
  const courseId = idMadeOf<CourseId>('course', organisationId, structure.publisherId)
  const latest = await latestPackage(db, courseId)
  return latest?.sha256 === sha256 ? { courseId, packageId: latest.id, how: 'unchanged' } : undefined
}

async function insertStructure(
  tx: Tx,
  packageId: PackageId,
  courseId: CourseId,
  structure: Structure,
): Promise<void> {
  const blockId = (publisherId: string | null) =>
    publisherId === null ? null : idMadeOf('block', courseId, publisherId)
  await insertBlocks(
    tx,
    packageId,
    structure.blocks.map(({ parent, ...block }) => ({
      ...block,
      id: idMadeOf('block', courseId, block.publisherId),
      parentId: blockId(parent),
    })),
  )
  await insertAus(
    tx,
    packageId,
    structure.aus.map(({ block, ...au }) => ({
      ...au,
      id: idMadeOf('au', courseId, au.publisherId),
      blockId: blockId(block),
    })),
  )
}
