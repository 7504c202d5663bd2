import type { Db, Tx } from '#platform/db'
import { asId, type Id } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { bytesOf, dropBytes, piecesOf } from './disk.ts'
import {
  deleteUnclaimed,
  findFile,
  forgetGivers,
  hashesToSweep,
  isClaimed,
  isGivenBy,
  isReferenced,
  lockBytes,
  markClaimed,
  markReleased,
} from './store.ts'
import { dropWidths, inWidth, widthAsked } from './picture-width.ts'
import type { ClaimRefusal, StoredFile, FileId } from './stored-file.ts'

export type Claimed = { ok: true; file: StoredFile } | Refused<ClaimRefusal>

/**
 * Makes a received file belong to something, once, in the caller's transaction: if that fails, the file is unclaimed again.
 * Refusals: 'file gone' (unknown, or unclaimed for more than 24 hours), 'file already used'.
 */
export async function claimFile(tx: Tx, id: FileId, at: Date): Promise<Claimed> {
  if (!isUuid(id)) return refuse('file gone')
  const file = await markClaimed(tx, id, at)
  if (file) return { ok: true, file }
  return refuse((await isClaimed(tx, id)) ? 'file already used' : 'file gone')
}

/**
 * Lets files go that belonged to something, in the caller's transaction: the next sweep removes those received more than 24 hours ago.
 * Gives how many were let go; ids that nobody claimed count for nothing.
 */
export const releaseFiles = (tx: Tx, ids: readonly FileId[]): Promise<number> => markReleased(tx, ids)

/**
 * The file that a form keeps for its next sending, by the id that it says again; null unless one of these ids of its sender gave it, less than
 * 24 hours ago: what somebody else gave is not there.
 */
export async function findGiven(
  db: Db,
  { said, givers }: { said: string; givers: readonly Id[] },
): Promise<FileId | null> {
  const id = asId<FileId>(said)
  return isUuid(id) && (await isGivenBy(db, id, givers)) ? id : null
}

/** A file that is here, or undefined. */
export const findKept = async (db: Db, id: FileId): Promise<StoredFile | undefined> =>
  isUuid(id) ? findFile(db, id) : undefined

/** Gives a file and its bytes, or undefined. Who may read it is for the room that claimed it to say. */
export async function readFile(
  db: Db,
  dataDir: string,
  id: FileId,
): Promise<{ file: StoredFile; bytes: Uint8Array } | undefined> {
  const file = await findKept(db, id)
  return file && { file, bytes: await bytesOf(dataDir, file.sha256) }
}

/**
 * Gives a picture as it is kept, or in the width that an address asks for (320 or 640), and the mark by which a browser knows it again; undefined
 * when it is not here. Who may see it is for the room that claimed it to say.
 */
export async function readPicture(
  db: Db,
  dataDir: string,
  id: FileId,
  asked?: string,
): Promise<{ mediaType: string; bytes: Uint8Array; tag: string } | undefined> {
  const file = await findKept(db, id)
  if (!file) return undefined
  const { sha256, mediaType } = file
  const width = file.kind === 'image' ? widthAsked(asked) : undefined
  if (!width) return { mediaType, bytes: await bytesOf(dataDir, sha256), tag: `"${sha256}"` }
  const bytes = await inWidth(dataDir, { sha256, width }, () => bytesOf(dataDir, sha256))
  return { mediaType: 'image/webp', bytes, tag: `"${sha256}-${width}"` }
}

/** Gives a file and its bytes piece by piece, or undefined. Who may read it is for the room that claimed it to say. */
export async function streamFile(
  db: Db,
  dataDir: string,
  id: FileId,
): Promise<{ file: StoredFile; content: AsyncIterable<Uint8Array> } | undefined> {
  const file = await findKept(db, id)
  return file && { file, content: piecesOf(dataDir, file.sha256) }
}

/**
 * Removes the files unclaimed for 24 hours, and their bytes when no other file shares them; who gave the others is forgotten. Gives how many
 * files went.
 */
export async function sweepUnclaimed(db: Db, dataDir: string, now: Date): Promise<number> {
  let swept = 0
  for (const sha256 of await hashesToSweep(db, now)) {
    swept += await db.transaction(async (tx) => {
      await lockBytes(tx, sha256)
      const removed = await deleteUnclaimed(tx, sha256, now)
      // Under the lock, before the commit: nobody can be receiving the same bytes, and too old a row is never claimed.
      if (!(await isReferenced(tx, sha256))) {
        await dropBytes(dataDir, sha256)
        await dropWidths(dataDir, sha256)
      }
      return removed
    })
  }
  await db.transaction((tx) => forgetGivers(tx, now))
  return swept
}

const isUuid = (id: FileId): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
