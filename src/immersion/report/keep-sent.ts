import { claimFile, receiveFile, releaseFiles, type FileKind, type ReceiveRefusal } from '#platform/files'
import type { Db, Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { asId, type Id } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'

const MEGABYTE = 1_000_000
/** What phones of 2018 play, and what recorders of pages and of phones write. */
const playable = /^audio\/(?:ogg|webm|mpeg|mp4)$/

/** A database, and where its files are. */
export type Standing = { db: Db; site: Ground['site'] }

export type SentRefusal = ReceiveRefusal | 'file gone'
type Received = { ok: true; id: Id | null } | Refused<ReceiveRefusal>

/** A file that may come with a report: its id, waiting for the report; null when none came. */
export async function receiveSent(
  { db, site }: Standing,
  file: File | undefined,
  kind: Extract<FileKind, 'audio' | 'image'>,
  at: Date,
): Promise<Received> {
  if (!file) return { ok: true, id: null }
  const content = new Uint8Array(await file.arrayBuffer())
  const maxBytes = (kind === 'audio' ? 5 : 20) * MEGABYTE
  const received = await receiveFile(db, site.dataDir, {
    content,
    name: file.name,
    kinds: [kind],
    maxBytes,
    at,
  })
  if (!received.ok) return received
  if (kind === 'audio' && !playable.test(received.file.mediaType)) return refuse('not an accepted kind')
  return { ok: true, id: asId(received.file.id) }
}

/** The file that a report has from now on: the one that came, in place of the one before; false when it is gone meanwhile. */
export async function claimSent(tx: Tx, sent: Id | null, before: Id | null, at: Date): Promise<boolean> {
  if (!sent) return true
  const claimed = await claimFile(tx, sent, at)
  if (claimed.ok && before) await releaseFiles(tx, [before])
  return claimed.ok
}

/** What is not wanted any more goes. */
export async function letGo(tx: Tx, id: Id | null): Promise<null> {
  if (id) await releaseFiles(tx, [id])
  return null
}
