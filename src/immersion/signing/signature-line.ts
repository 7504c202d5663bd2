import { createHash } from 'node:crypto'
import { isNameOf } from '#people'
import type { Linked } from '#platform/chain'
import { isPadDrawing } from '#platform/ui'
import type { ConventionId, SignatoryId } from '../ids.ts'

/** A signature, or a refusal to sign, with every column as the text that its hash is made of. */
export type SignatureLine = Linked & {
  conventionId: ConventionId
  version: number
  signatoryId: SignatoryId
  role: string
  name: string
  forWhom: string
  what: 'signed' | 'refused'
  /** 'link': by a code that was sent to `login`; 'paper': photographed, and looked at by somebody else */
  how: 'link' | 'paper'
  login: string
  textSha256: string
  /** as it was drawn ('M0 0L3 4…'), or the name as it was typed; why, for a refusal */
  mark: string
  /** of a signature on paper: the bytes of its page, who kept it and who looked at it; empty for one by a code, and for those of before */
  pageSha256: string
  pageKeptBy: string
  pageCheckedBy: string
  /** UTC, to the microsecond */
  readAt: string
  at: string
}

/** The columns in the order of their hash. */
export const told = (line: Omit<SignatureLine, 'hash'>): unknown[] => [
  line.conventionId,
  line.n,
  line.version,
  line.signatoryId,
  line.role,
  line.name,
  line.forWhom,
  line.what,
  line.how,
  line.login,
  line.textSha256,
  line.mark,
  line.readAt,
  line.at,
  line.previousHash,
  // lines of before have none, and keep their hash: of a link, or of a page whose bytes were not kept
  ...(line.pageSha256 ? [line.pageSha256, line.pageKeptBy, line.pageCheckedBy] : []),
]

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** False for a mark that is the name of somebody else than who signs. */
export const isTheirName = (mark: string, { name }: { name: string }): boolean =>
  isPadDrawing(mark) || isNameOf(mark, name)
