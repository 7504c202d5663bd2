import { emptyHead, findFault, writeFault, type Fault, type Head } from '#platform/chain'
import type { Db } from '#platform/db'
import { typo, writeList } from '#platform/i18n'
import {
  allConventions,
  allSignatories,
  findDiffering,
  isSent,
  signerWords,
  wasSigned,
  type Convention,
  type Signatory,
} from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { sha256OfPages } from './keep-paper.ts'
import { allSignatures } from './line-store.ts'
import { allPapers, type Paper } from './paper-store.ts'
import { sha256Of, told, type SignatureLine } from './signature-line.ts'
import { allTexts, type ConventionText } from './text-store.ts'

/** What reading a convention again found: how many lines, the last hash, and what is no more as it was signed. */
export type VerifiedConvention = {
  conventionId: ConventionId
  lines: number
  lastHash: string
  fault: Fault | undefined
  /** the versions that were given to sign, or whose lines stand, and whose text is gone */
  missingTexts: readonly number[]
  /** the version whose text changed after it was given to sign, or whose lines name another text */
  alteredText: number | undefined
  /** who signed on paper a page that is no more as it was looked at */
  alteredPage: string | undefined
  /** it stands as signed by all, without the signature of these */
  missingSigners: readonly string[]
  /** what it says that is not in the text that was signed: 'ses dates' */
  differing: readonly string[]
}

/** What is kept of one convention; `one`: undefined when it says no more who wrote it. */
type Kept = {
  one: Convention | undefined
  lines: readonly SignatureLine[]
  head: Head
  texts: readonly ConventionText[]
  signatories: readonly Signatory[]
}

/**
 * Reads again every convention that was ever sent to sign, from the convention itself as from its lines, its head and its texts: one of them gone is
 * found by the others. The chain of signatures, each text and each page, who signed, and what the convention says beside its text.
 */
export async function verifySignatures(db: Db, dataDir: string): Promise<VerifiedConvention[]> {
  const all = await readAll(db)
  const papers = new Map(
    (await allPapers(db)).map((paper) => [`${paper.signatoryId} ${paper.version}`, paper]),
  )
  const found: VerifiedConvention[] = []
  for (const [conventionId, kept] of all) {
    const { one, lines, head, texts } = kept
    const text = texts.find(({ version }) => version === one?.version)
    found.push({
      conventionId,
      lines: lines.length,
      lastHash: head.hash,
      fault: findFault(lines, head, told),
      missingTexts: missingTexts(kept),
      alteredText: texts.find((each) => isAltered(each, lines))?.version,
      alteredPage: await alteredPage(db, dataDir, { lines, papers }),
      missingSigners: missingSigners(kept),
      // one that is written again is not as its last text, until it is sent
      differing: one && isSent(one) && text ? findDiffering(one, text.text) : [],
    })
  }
  return found
}

/** In the order of their ids; those that nobody was ever asked to sign are left out. */
async function readAll(db: Db): Promise<[ConventionId, Kept][]> {
  const conventions = new Map((await allConventions(db)).map((one) => [one.id, one]))
  const [{ lines, heads }, texts, signatories] = [
    await allSignatures(db),
    await allTexts(db),
    await allSignatories(db),
  ]
  const headOf = new Map(heads.map(({ conventionId, n, hash }) => [conventionId, { n, hash }]))
  const linesOf = Map.groupBy(lines, ({ conventionId }) => conventionId)
  const textsOf = Map.groupBy(texts, ({ conventionId }) => conventionId)
  const signatoriesOf = Map.groupBy(signatories, ({ conventionId }) => conventionId)
  const sent = [...conventions.values()].filter((one) => one.version > 0 || isSent(one))
  const ids = new Set([...sent.map(({ id }) => id), ...headOf.keys(), ...linesOf.keys(), ...textsOf.keys()])
  return [...ids].toSorted().map((id) => [
    id,
    {
      one: conventions.get(id),
      lines: linesOf.get(id) ?? [],
      head: headOf.get(id) ?? emptyHead,
      texts: textsOf.get(id) ?? [],
      signatories: signatoriesOf.get(id) ?? [],
    },
  ])
}

const isAltered = ({ version, text, sha256 }: ConventionText, lines: readonly SignatureLine[]): boolean =>
  sha256Of(text) !== sha256 || lines.some((line) => line.version === version && line.textSha256 !== sha256)

/** Each version was a text, and stays one. */
function missingTexts({ one, lines, texts }: Kept): number[] {
  const last = Math.max(one?.version ?? 0, ...[...lines, ...texts].map(({ version }) => version))
  const versions = Array.from({ length: last }, (_, n) => n + 1)
  return versions.filter((version) => !texts.some((text) => text.version === version))
}

/** The person and the host sign every convention: they are named even when nothing says any more who they were. */
function missingSigners({ one, lines, signatories }: Kept): string[] {
  if (!one || !wasSigned(one)) return []
  const signed = lines.filter(({ version, what }) => version === one.version && what === 'signed')
  const roles = new Set([...signatories.map(({ role }) => role), 'person' as const, 'host' as const])
  return [...roles]
    .filter((role) => !signed.some((line) => line.role === role))
    .map((role) => signatories.find((one) => one.role === role)?.name ?? signerWords[role].toLowerCase())
}

type Pages = { lines: readonly SignatureLine[]; papers: ReadonlyMap<string, Paper> }

async function alteredPage(db: Db, dataDir: string, { lines, papers }: Pages): Promise<string | undefined> {
  for (const { version, signatoryId, name, pageSha256 } of lines) {
    // nothing to compare with
    if (!pageSha256) continue
    const paper = papers.get(`${signatoryId} ${version}`)
    if (!paper || (await sha256OfPages(db, dataDir, paper)) !== pageSha256) return name
  }
  return undefined
}

/** All that is no more as it was signed, as people read it; '' for a convention that is whole. */
export function writeBroken(one: VerifiedConvention): string {
  const { fault, missingTexts, alteredText, alteredPage, missingSigners, differing } = one
  const said = [
    fault ? writeFault(fault) : '',
    ...missingTexts.map((version) => `Le texte de la version ${version} manque.`),
    alteredText === undefined ? '' : `Le texte de la version ${alteredText} a été modifié.`,
    alteredPage === undefined ? '' : `La page signée par ${alteredPage} a été modifiée.`,
    missingSigners.length > 0
      ? `Elle est dite signée, sans la signature de : ${writeList(missingSigners)}.`
      : '',
    differing.length > 0 ? `Ce qu’elle dit n’est pas dans le texte signé : ${writeList(differing)}.` : '',
  ]
  return typo(said.filter(Boolean).join(' '))
}
