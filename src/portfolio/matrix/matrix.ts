import type { Trainee } from '#training'
import type { Criterion } from '../criterion.ts'
import type { EvidenceId } from '../ids.ts'

export type MatrixRow = {
  trainee: Trainee
  /** All that this person shows to the reader. */
  shown: readonly EvidenceId[]
  /** Of those, what proves each criterion, by its key. */
  proofs: ReadonlyMap<string, readonly EvidenceId[]>
}

/** What the trainees of a group show to one reader, criterion by criterion. */
export type ShownMatrix = { criteria: readonly Criterion[]; rows: readonly MatrixRow[] }
