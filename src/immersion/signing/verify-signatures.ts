import { findFault, type Fault } from '#platform/chain'
import type { Db } from '#platform/db'
import type { ConventionId } from '../ids.ts'
import { conventionsWithTexts, readSignatures } from './line-store.ts'
import { sha256Of, told } from './signature-line.ts'
import { textsOf } from './text-store.ts'

/** What reading a convention again found: how many lines, the last hash, and what is no more as it was signed. */
type VerifiedConvention = {
  conventionId: ConventionId
  lines: number
  lastHash: string
  fault: Fault | undefined
  /** the version whose text changed after it was given to sign, or whose lines name another text */
  alteredText: number | undefined
}

/** Reads again the chain of signatures of every convention, and each text that was signed. */
export async function verifySignatures(db: Db): Promise<VerifiedConvention[]> {
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
    })
  }
  return found
}
