import type { Db, Tx } from '#platform/db'
import { claimFile, hasLogoShape, releaseFiles, type LogoRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { refuse, type Refused } from '#platform/refusal'
import { companyWith, keepLogo, keepLogoPhoto, lockCompany } from '../company-store.ts'
import type { CompanyId } from '../ids.ts'
import type { Logo, LogoIcon } from '../logo.ts'
import { receivePhoto } from '../receive-photo.ts'

/** Keeps the logo made of choices. */
export const keepDrawnLogo = (db: Db, companyId: CompanyId, logo: Logo & { icon: LogoIcon }): Promise<void> =>
  db.transaction(async (tx) => {
    await letPhotoGo(tx, companyId)
    await keepLogo(tx, companyId, logo)
  })

/** Keeps the logo that was drawn on paper and photographed. Refusals: those of a received file, 'odd shape', 'file gone'. */
export async function keepPhotoOfLogo(
  { db, site }: Ground,
  companyId: CompanyId,
  file: File,
  at: Date,
): Promise<{ ok: true } | Refused<LogoRefusal | 'file gone'>> {
  const content = new Uint8Array(await file.arrayBuffer())
  if (content.length > 0 && !(await hasLogoShape(content))) return refuse('odd shape')
  const received = await receivePhoto({ db, site }, file, at)
  if (!received.ok) return received
  return db.transaction(async (tx) => {
    await letPhotoGo(tx, companyId)
    const claimed = await claimFile(tx, received.file.id, at)
    if (!claimed.ok) return refuse('file gone')
    await keepLogoPhoto(tx, companyId, claimed.file.id)
    return { ok: true }
  })
}

/** The photo that was the logo until now is nobody's any more. */
async function letPhotoGo(tx: Tx, companyId: CompanyId): Promise<void> {
  await lockCompany(tx, companyId)
  const known = (await companyWith(tx, companyId))?.logoFileId
  if (known) await releaseFiles(tx, [known])
}
