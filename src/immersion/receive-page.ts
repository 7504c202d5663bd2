import type { Db } from '#platform/db'
import { receiveSent, type ReceiveRefusal } from '#platform/files'
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
  const wish = { kinds: ['image', 'pdf'] as const, maxBytes: MOST_BYTES, at }
  const received = await receiveSent(db, site.dataDir, file, wish)
  return received.ok ? { ok: true, id: asId(received.file.id) } : received
}
