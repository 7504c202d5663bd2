import { receiveFile, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { asId, type Id } from '#platform/id'

const MAX_BYTES = 20_000_000

/** A photo that came with a form, kept until it is claimed. Refusals: those of a received file. */
export async function receivePhoto(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  file: File,
  at: Date,
): Promise<{ ok: true; fileId: Id } | { ok: false; refusal: ReceiveRefusal }> {
  const content = new Uint8Array(await file.arrayBuffer())
  const wish = { content, name: file.name, kinds: ['image'] as const, maxBytes: MAX_BYTES, at }
  const received = await receiveFile(db, site.dataDir, wish)
  return received.ok ? { ok: true, fileId: asId(received.file.id) } : received
}
