import type { Db } from '#platform/db'
import { receiveFile, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { asId, type Id } from '#platform/id'
import type { Refused } from '#platform/refusal'

const MOST_BYTES = 20_000_000

/** A page that proves something, photographed or in PDF: it waits to be claimed. Null when none came. Refusals: those of a received file. */
export async function receivePage(
  { db, site }: { db: Db; site: Ground['site'] },
  file: File | undefined,
  at: Date,
): Promise<{ ok: true; id: Id | null } | Refused<ReceiveRefusal>> {
  if (!file) return { ok: true, id: null }
  const received = await receiveFile(db, site.dataDir, {
    content: new Uint8Array(await file.arrayBuffer()),
    name: file.name,
    kinds: ['image', 'pdf'],
    maxBytes: MOST_BYTES,
    at,
  })
  return received.ok ? { ok: true, id: asId(received.file.id) } : received
}
