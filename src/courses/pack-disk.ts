import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isId } from '#platform/web'
import type { OpenZip, ZipMember } from '#platform/zip'
import type { PackageId } from './ids.ts'

// The files of a package stand one after the other in one file, open: any part of any of them is read where it is.

/** Where uploads wait until they are read. */
export const incomingFolder = (dataDir: string): string => join(folderOf(dataDir), 'incoming')
const folderOf = (dataDir: string): string => join(dataDir, 'contents')
const placeOf = (dataDir: string, id: PackageId): string => join(folderOf(dataDir), id)

/** Where a file stands in that of its package. */
export type Packed = { path: string; place: number; size: number }

/**
 * Opens all that a ZIP holds into the file of a package, which has its name once it is whole. `seen` is shown each piece.
 * @throws ZipDamaged, and nothing is left.
 */
export async function writePack(
  dataDir: string,
  id: PackageId,
  zip: OpenZip,
  seen: (member: ZipMember, bytes: Buffer) => void = () => {},
): Promise<Packed[]> {
  const place = placeOf(dataDir, id)
  const aside = `${place}.part`
  await mkdir(folderOf(dataDir), { recursive: true })
  const file = await open(aside, 'w', 0o600)
  const packed: Packed[] = []
  try {
    let at = 0
    for (const member of zip.members) {
      packed.push({ path: member.path, place: at, size: member.size })
      await zip.read(member, async (bytes) => {
        seen(member, bytes)
        await file.writeFile(bytes)
        at += bytes.length
      })
    }
    await file.sync()
    await file.close()
    await rename(aside, place)
  } catch (cause) {
    await file.close().catch(() => {})
    await rm(aside, { force: true })
    throw cause
  }
  await syncFolder(folderOf(dataDir))
  return packed
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

const PIECE_BYTES = 65_536

/** The bytes of a pack from `first` to `last`, read when they are asked for: a player that goes away reads no more. */
export async function* readPack(
  dataDir: string,
  id: PackageId,
  [first, last]: readonly [number, number],
): AsyncGenerator<Uint8Array> {
  const file = await open(placeOf(dataDir, id), 'r')
  try {
    for (let at = first; at <= last;) {
      const bytes = Buffer.alloc(Math.min(PIECE_BYTES, last + 1 - at))
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at)
      if (bytesRead === 0) throw new Error(`the pack ${id} ends before its files`)
      at += bytesRead
      yield bytes.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

export const dropPack = (dataDir: string, id: PackageId): Promise<void> =>
  rm(placeOf(dataDir, id), { force: true })

/** The packs that stand there, and what was left half received, untouched since an instant. */
export async function oldPacks(
  dataDir: string,
  since: Date,
): Promise<{ ids: PackageId[]; halves: string[] }> {
  const names = await readdir(folderOf(dataDir), { recursive: true }).catch(() => [])
  const ids: PackageId[] = []
  const halves: string[] = []
  for (const name of names) {
    const place = join(folderOf(dataDir), name)
    const found = await stat(place).catch(() => undefined)
    if (!found?.isFile() || found.mtime >= since) continue
    if (isId(name)) ids.push(name)
    else if (name.endsWith('.part')) halves.push(place)
  }
  return { ids, halves }
}
