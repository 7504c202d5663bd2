import type { PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { claimFile, receiveSent, releaseFiles, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { done, refuse, type Result } from '#platform/refusal'
import { lockCompany } from '../company-store.ts'
import type { CompanyId } from '../ids.ts'
import { deleteVoice, insertVoice } from './store.ts'

export type SayCardRefusal = ReceiveRefusal | 'file gone'

/** Five minutes of Opus weigh one megabyte. */
const MAX_BYTES = 5_000_000

// What phones of 2018 play, and what recorders of pages and of phones write.
const playable = /^audio\/(?:ogg|webm|mpeg|mp4)$/

type Said = { companyId: CompanyId; card: string; file: File }

/** Keeps the voice of a prepared client, in place of the one before. Refusals: those of a received file, 'file gone'. */
export async function sayCard(
  { db, site }: Ground,
  { companyId, card, file }: Said,
  by: PersonId,
  at: Date,
): Promise<Result<void, SayCardRefusal>> {
  const received = await receiveSent(db, site.dataDir, file, { kinds: ['audio'], maxBytes: MAX_BYTES, at })
  if (!received.ok) return received
  if (!playable.test(received.file.mediaType)) return refuse('not an accepted kind')
  const fileId = received.file.id
  return db.transaction(async (tx): Promise<Result<void, SayCardRefusal>> => {
    await lockCompany(tx, companyId)
    const claimed = await claimFile(tx, fileId, at)
    if (!claimed.ok) return refuse('file gone')
    await letGo(tx, companyId, card)
    await insertVoice(tx, { companyId, card, fileId }, by, at)
    return done(undefined)
  })
}

/** Takes the recording away; twice is once. */
export const unsayCard = (db: Db, companyId: CompanyId, card: string): Promise<void> =>
  db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    await letGo(tx, companyId, card)
  })

async function letGo(tx: Tx, companyId: CompanyId, card: string): Promise<void> {
  const before = await deleteVoice(tx, companyId, card)
  if (before) await releaseFiles(tx, [before])
}
