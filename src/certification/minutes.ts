import { createHash } from 'node:crypto'
import type { Decision } from './jury-decision-store.ts'

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
