import { createHash } from 'node:crypto'
import type { PersonId } from '#people'
import { claimFile, readFile, releaseFiles, type ReceiveRefusal } from '#platform/files'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { asId, newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { lockConvention, type Signatory } from '../convention/door.ts'
import { receivePage } from '../receive-page.ts'
import { papersOf, checkPaperRow, dropPaper, savePaper, type Paper } from './paper-store.ts'
import { keepSignature, whyNot } from './sign-convention.ts'
import { isSigned, whereSigned } from './read-signed.ts'
import { tellPaperRefused } from './tell-signing.ts'

export type PaperRefusal = ReceiveRefusal | 'nothing to sign' | 'too late' | 'signed already'

/** Keeps the photo of a signature on paper; somebody else looks at it before it counts. Refusals: those of a file; 'nothing to sign'; 'too late'; 'signed already'. */
export async function keepPaper(
  { db, site }: Ground,
  signatory: Signatory,
  file: File,
  { by, now }: { by: PersonId; now: Date },
): Promise<{ ok: true } | Refused<PaperRefusal>> {
  const received = await receivePage({ db, site }, file, now)
  if (!received.ok) return received
  const { id: sent } = received
  if (!sent) return refuse('empty file')
  return db.transaction(async (tx) => {
    const one = await lockConvention(tx, signatory.conventionId)
    const blocked = one ? whyNot(one, now) : 'nothing to sign'
    if (!one || blocked) return refuse(blocked ?? 'nothing to sign')
    const mine = (await whereSigned(tx, one)).find(({ role }) => role === signatory.role)
    if (mine && isSigned(mine)) return refuse('signed already')
    const claimed = await claimFile(tx, sent, now)
    if (!claimed.ok) return refuse('empty file')
    const { id: signatoryId } = signatory
    const before = await savePaper(tx, {
      id: newId(),
      signatoryId,
      version: one.version,
      fileId: asId(claimed.file.id),
      keptBy: by,
      keptAt: now,
    })
    if (before) await releaseFiles(tx, [before])
    return { ok: true }
  })
}

/**
 * A second person looked at the photo: it is a signature from now on. False when it is their own, or no longer waits.
 * @throws when the page cannot be read: what was looked at would stand outside the chain.
 */
export const checkPaper = (
  { db, site }: { db: Db; site: Ground['site'] },
  signatory: Signatory,
  { by, now }: { by: PersonId; now: Date },
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, signatory.conventionId)
    if (!one) return false
    const paper = (await papersOf(tx, one.id, one.version)).find(
      ({ signatoryId }) => signatoryId === signatory.id,
    )
    // photographed before the first day, it was signed before
    if (!paper || whyNot(one, paper.keptAt) || !(await checkPaperRow(tx, paper.id, by, now))) return false
    const pageSha256 = await sha256OfPage(tx, site.dataDir, paper)
    if (!pageSha256) throw new Error(`the page ${paper.fileId} is kept no more`)
    const page = { pageSha256, pageKeptBy: paper.keptBy, pageCheckedBy: by }
    const way = { what: 'signed', how: 'paper', mark: signatory.name, readAt: paper.keptAt, at: now } as const
    await keepSignature(tx, site.url, one, { ...signatory, login: null }, { ...way, ...page })
    return true
  })

/**
 * A second person looked at the photo, and it is no signature: it leaves, that person signs again, whoever kept it and whoever wrote the convention are
 * told why. False when it is their own, or no longer waits.
 */
export const refusePaper = (
  db: Db,
  signatory: Signatory,
  { by, why, now }: { by: PersonId; why: string; now: Date },
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, signatory.conventionId)
    if (one?.standing.state !== 'signing') return false
    const paper = (await papersOf(tx, one.id, one.version)).find(
      ({ signatoryId }) => signatoryId === signatory.id,
    )
    const file = paper && (await dropPaper(tx, paper.id, by))
    if (!file) return false
    await releaseFiles(tx, [file])
    await tellPaperRefused(tx, one, { signerName: signatory.name, paper, why }, now)
    return true
  })

/** The SHA-256 of the bytes of a page that was signed on paper, as they are kept; undefined when they are gone. @throws when the disk does not answer. */
export async function sha256OfPage(
  db: Db,
  dataDir: string,
  { fileId }: Pick<Paper, 'fileId'>,
): Promise<string | undefined> {
  const kept = await readFile(db, dataDir, fileId).catch(noneWhenGone)
  return kept && createHash('sha256').update(kept.bytes).digest('hex')
}

function noneWhenGone(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
  throw error
}
