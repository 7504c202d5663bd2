import { createHash } from 'node:crypto'
import type { ByCandidate, Decision } from '../deliberation/door.ts'
import type { Grid } from '../grid.ts'
import type { Candidate, Juror } from '../jury.ts'
import type { Marks } from '../marks/door.ts'
import type { Seat } from '../seat.ts'
import type { Signature } from './store.ts'

/** What a closed deliberation came to, and who has signed it. */
export type Minutes = {
  seat: Seat
  grid: Grid
  candidates: Candidate[]
  lines: Decision[]
  decisions: ByCandidate<Marks>
  signatures: Signature[]
}

/** What a signature binds: every line of decision, in order. A line added afterwards gives another hash. */
export function decisionsHash(lines: readonly Decision[]): string {
  const told = lines.map((one) => [
    one.personId,
    one.code,
    one.decision,
    one.comment,
    one.decidedAt.toISOString(),
    one.correctionWhy,
  ])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

/** The jurors who have not signed what stands decided: never, or before a correction. */
export function yetToSign(
  jurors: readonly Juror[],
  signatures: readonly Signature[],
  lines: readonly Decision[],
): Juror[] {
  const hash = decisionsHash(lines)
  return jurors.filter(
    (juror) => !signatures.some((one) => one.jurorId === juror.id && one.decisionsHash === hash),
  )
}
