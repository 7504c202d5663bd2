import { statfs } from 'node:fs/promises'
import type { OrganisationId, PersonId } from '#people'
import type { Ground } from '#platform/ground'
import { newId } from '#platform/id'
import type { FileAside } from '#platform/web'
import { ZipDamaged, type OpenZip } from '#platform/zip'
import { refuse, type Refused } from '#platform/refusal'
import type { PackageId } from '../ids.ts'
import { dropPack, writePack } from '../pack-disk.ts'
import { asCourse } from './as-course.ts'
import { keepPackage, keptAlready, type Kept } from './keep-package.ts'
import { mediaTypeOf } from './media-type.ts'
import { openedFile } from './missing-scripts.ts'
import { openSurvey } from './survey-members.ts'
import { openPackage, type PackageRefusal } from './read-package.ts'

export type ImportRefusal = PackageRefusal | 'no room'
export type Imported =
  | { ok: true; kept: Kept }
  | Refused<ImportRefusal>
  | { ok: false; refusal: 'broken structure'; faults: string[] }

type Sender = {
  organisationId: OrganisationId
  by: PersonId
  /** The course of which this is a corrected version, by its publisher's name; else the file says which it is. */
  versionOf?: string
}

/**
 * Imports a package that was put aside on the disk: judged, opened into its pack, then kept as one more version of its course. The very
 * file that is there already changes nothing. Refusals: those of `openPackage`, 'damaged', 'no room', 'broken structure'.
 */
export async function importPackage(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  file: Pick<FileAside, 'place' | 'sha256' | 'size'>,
  { organisationId, by, versionOf }: Sender,
  now: Date,
): Promise<Imported> {
  const opened = await openPackage(file.place).catch(damaged)
  if (!opened.ok) return opened
  const { zip, kind } = opened
  const structure = versionOf === undefined ? opened.structure : asCourse(opened.structure, versionOf)
  try {
    const { sha256, size: bytes } = file
    const read = { organisationId, kind, structure, sha256, bytes, by }
    const already = await keptAlready(db, read)
    if (already) return { ok: true, kept: already }
    if (zip && !(await hasRoomFor(site.dataDir, zip))) return refuse('no room')
    const id = newId<PackageId>()
    const survey = openSurvey({
      there: new Set(zip?.members.map(({ path }) => path)),
      opened: new Set(structure.aus.flatMap(({ opening }) => openedFile(opening.url) ?? [])),
    })
    const packed = zip ? await writePack(site.dataDir, id, zip, survey.seen) : []
    const members = packed.map((one) => ({ ...one, mediaType: mediaTypeOf(one.path) }))
    const kept = await keepPackage(db, { ...read, id, members, surveyed: survey.found() }, now).catch(
      async (cause: unknown) => {
        await dropPack(site.dataDir, id)
        throw cause
      },
    )
    if (kept.packageId !== id) await dropPack(site.dataDir, id)
    return { ok: true, kept }
  } catch (cause) {
    return damaged(cause)
  } finally {
    await zip?.close()
  }
}

function damaged(cause: unknown): Refused<'damaged'> {
  if (cause instanceof ZipDamaged) return refuse('damaged')
  throw cause
}

// What must stay free: below it, nothing is served any more (`/readyz`).
const LEFT_FREE = 300_000_000

async function hasRoomFor(dataDir: string, { members }: OpenZip): Promise<boolean> {
  const { bavail, bsize } = await statfs(dataDir)
  return bavail * bsize - members.reduce((sum, { size }) => sum + size, 0) > LEFT_FREE
}
