import { claimFile, receiveFile, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { asId } from '#platform/id'
import { keepLogoPhoto } from '../company-store.ts'
import type { CompanyId } from '../ids.ts'

const MEGABYTES = 20

/** Keeps the logo that was drawn on paper and photographed. Refusals: those of a received file. */
export async function keepPhotoOfLogo(
  { db, site }: Ground,
  companyId: CompanyId,
  file: File,
  at: Date,
): Promise<{ ok: true } | { ok: false; refusal: ReceiveRefusal }> {
  const received = await receiveFile(db, site.dataDir, {
    content: new Uint8Array(await file.arrayBuffer()),
    name: file.name,
    kinds: ['image'],
    maxBytes: MEGABYTES * 1_000_000,
    at,
  })
  if (!received.ok) return received
  await db.transaction(async (tx) => {
    const claimed = await claimFile(tx, received.file.id, at)
    if (claimed.ok) await keepLogoPhoto(tx, companyId, asId(claimed.file.id))
  })
  return { ok: true }
}
