import { findFault, type Fault } from '#platform/chain'
import type { Db } from '#platform/db'
import { isSent, readConvention, writeDays } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { conventionsWithTexts, readSignatures } from './line-store.ts'
import { sha256Of, told, type SignatureLine } from './signature-line.ts'
import { papersOf } from './paper-store.ts'
import { sha256OfPage } from './keep-paper.ts'
import { textsOf } from './text-store.ts'

/** What reading a convention again found: how many lines, the last hash, and what is no more as it was signed. */
type VerifiedConvention = {
  conventionId: ConventionId
  lines: number
  lastHash: string
  fault: Fault | undefined
  /** the version whose text changed after it was given to sign, or whose lines name another text */
  alteredText: number | undefined
  /** who signed on paper a page that is no more as it was looked at */
  alteredPage: string | undefined
  /** its days are not those of the text that was signed */
  isMoved: boolean
}

/** Reads again the chain of signatures of every convention, each text and each page that was signed, and its days beside its text. */
export async function verifySignatures(db: Db, dataDir: string): Promise<VerifiedConvention[]> {
  const found: VerifiedConvention[] = []
  for (const conventionId of await conventionsWithTexts(db)) {
    const { lines, head } = await readSignatures(db, conventionId)
    const texts = await textsOf(db, conventionId)
    const isAltered = ({ version, text, sha256 }: (typeof texts)[number]): boolean =>
      sha256Of(text) !== sha256 ||
      lines.some((line) => line.version === version && line.textSha256 !== sha256)
    found.push({
      conventionId,
      lines: lines.length,
      lastHash: head.hash,
      fault: findFault(lines, head, told),
      alteredText: texts.find(isAltered)?.version,
      alteredPage: await alteredPage(db, dataDir, lines),
      isMoved: await isMoved(db, conventionId, texts),
    })
  }
  return found
}

async function alteredPage(
  db: Db,
  dataDir: string,
  lines: readonly SignatureLine[],
): Promise<string | undefined> {
  for (const { conventionId, version, signatoryId, name, pageSha256 } of lines) {
    // nothing to compare with
    if (!pageSha256) continue
    const paper = (await papersOf(db, conventionId, version)).find((one) => one.signatoryId === signatoryId)
    if (!paper || (await sha256OfPage(db, dataDir, paper)) !== pageSha256) return name
  }
  return undefined
}

/** One that is written again is not as its last text, until it is sent. */
async function isMoved(
  db: Db,
  id: ConventionId,
  texts: readonly { version: number; text: string }[],
): Promise<boolean> {
  const one = await readConvention(db, id)
  if (!one || !isSent(one)) return false
  return texts.find(({ version }) => version === one.version)?.text.includes(writeDays(one)) !== true
}
