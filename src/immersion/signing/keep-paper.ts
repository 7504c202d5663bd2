import { createHash } from 'node:crypto'
import type { PersonId } from '#people'
import { claimFile, findKept, readFile, releaseFiles, type ReceiveRefusal } from '#platform/files'
import type { Db, Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { newId, type Id } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { lockConvention, type Signatory } from '../convention/door.ts'
import { receivePage } from '../receive-page.ts'
import { papersOf, checkPaperRow, dropPaper, savePaper, type Paper } from './paper-store.ts'
import { findBlock, keepSignature, whyNot } from './sign-convention.ts'
import { isSigned, whereSigned } from './read-signed.ts'
import { tellPaperRefused } from './tell-signing.ts'

export type PaperRefusal =
  | ReceiveRefusal
  | 'nothing to sign'
  | 'too late'
  | 'signed already'
  | 'kept by another'
  | 'too many pages'

/** So many pages as a second person reads at once. */
export const MOST_PAGES = 6

type Brought = { files: readonly File[]; adds: boolean; by: PersonId; now: Date }

/**
 * Keeps the pages of a signature on paper, in place of those that wait or after them (`adds`); somebody else looks at them before it counts. Refusals:
 * those of a file; 'nothing to sign'; 'too late'; 'signed already'; 'kept by another', who alone adds to theirs; 'too many pages'.
 */
export async function keepPaper(
  { db, site }: Ground,
  signatory: Signatory,
  { files, adds, by, now }: Brought,
): Promise<{ ok: true } | Refused<PaperRefusal>> {
  if (files.length > MOST_PAGES) return refuse('too many pages')
  const sent: Id[] = []
  for (const file of files) {
    const received = await receivePage({ db, site }, file, now)
    if (!received.ok) return received
    if (received.id) sent.push(received.id)
  }
  return db.transaction(async (tx) => {
    const one = await lockConvention(tx, signatory.conventionId)
    const blocked = one ? whyNot(one, now) : 'nothing to sign'
    if (!one || blocked) return refuse(blocked ?? 'nothing to sign')
    const mine = (await whereSigned(tx, one)).find(({ role }) => role === signatory.role)
    if (mine && isSigned(mine)) return refuse('signed already')
    const waiting = adds && mine?.place.where === 'to check' ? mine.place.paper : undefined
    if (waiting && waiting.keptBy !== by) return refuse('kept by another')
    const pages = await claimPages(tx, { before: waiting?.fileIds ?? [], sent, now })
    const [first, ...further] = pages
    if (!first) return refuse('empty file')
    if (pages.length > MOST_PAGES) return refuse('too many pages')
    const { id: signatoryId } = signatory
    const { version } = one
    const paper = {
      id: newId(),
      signatoryId,
      version,
      fileIds: [first, ...further],
      keptBy: by,
      keptAt: now,
    } as const
    await releaseFiles(tx, await savePaper(tx, paper))
    return { ok: true }
  })
}

type Claiming = { before: readonly Id[]; sent: readonly Id[]; now: Date }

/** The pages that were there, and those that came: one that was sent twice is one page. */
async function claimPages(tx: Tx, { before, sent, now }: Claiming): Promise<Id[]> {
  const pages = [...before]
  const known = new Set<string>()
  for (const id of before) known.add((await findKept(tx, id))?.sha256 ?? id)
  for (const id of sent) {
    const sha256 = (await findKept(tx, id))?.sha256
    if (!sha256 || known.has(sha256)) continue
    const claimed = await claimFile(tx, id, now)
    if (!claimed.ok) continue
    known.add(sha256)
    pages.push(claimed.file.id)
  }
  return pages
}

/**
 * A second person looked at the photo: it is a signature from now on. False when it is their own, no longer waits, or is not the one that they `saw`.
 * @throws when the page cannot be read: what was looked at would stand outside the chain.
 */
export const checkPaper = (
  { db, site }: { db: Db; site: Ground['site'] },
  signatory: Signatory,
  { by, saw, now }: { by: PersonId; saw?: string; now: Date },
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, signatory.conventionId)
    if (!one) return false
    const paper = (await papersOf(tx, one.id, one.version)).find(
      ({ signatoryId }) => signatoryId === signatory.id,
    )
    // photographed before the first day, it was signed before
    if (!paper || (saw && saw !== paper.id)) return false
    if ((await findBlock(tx, one, paper.keptAt)) || !(await checkPaperRow(tx, paper.id, by, now)))
      return false
    const pageSha256 = await sha256OfPages(tx, site.dataDir, paper)
    if (!pageSha256) throw new Error(`a page of ${paper.id} is kept no more`)
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
  { by, why, saw, now }: { by: PersonId; why: string; saw?: string; now: Date },
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, signatory.conventionId)
    if (one?.standing.state !== 'signing') return false
    const paper = (await papersOf(tx, one.id, one.version)).find(
      ({ signatoryId }) => signatoryId === signatory.id,
    )
    if (!paper || (saw && saw !== paper.id)) return false
    const files = await dropPaper(tx, paper.id, by)
    if (!files) return false
    await releaseFiles(tx, files)
    await tellPaperRefused(tx, one, { signerName: signatory.name, paper, why }, now)
    return true
  })

/**
 * The SHA-256 of what was signed on paper, as it is kept: of the bytes of its page, or, of several, of their own SHA-256, one a line; undefined when
 * one of them is gone. @throws when the disk does not answer.
 */
export async function sha256OfPages(
  db: Db,
  dataDir: string,
  { fileIds }: Pick<Paper, 'fileIds'>,
): Promise<string | undefined> {
  const all: string[] = []
  for (const id of fileIds) {
    const kept = await readFile(db, dataDir, id).catch(noneWhenGone)
    if (!kept) return undefined
    all.push(sha256(kept.bytes))
  }
  return all.length === 1 ? all[0] : sha256(all.join('\n'))
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

function noneWhenGone(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
  throw error
}
