import type { Trainee } from '#training'
import type { PersonId } from '#people'
import type { CleaResult, Draft, Evaluation, LoadedFramework, Standing } from '../clea/door.ts'
import type { TrainerView } from './trainer-view-store.ts'

/** One trainee on the matrix. `views`: sub-domains validated by the trainer, by domain; null where the reader may not see them yet. */
export type MatrixRow = {
  trainee: Trainee
  views: (number | null)[]
  /** Standings of one phase, by domain. */
  standings: Standing[]
  result: CleaResult
  drafts: Draft[]
}

export type Matrix = { framework: LoadedFramework; rows: MatrixRow[] }

/**
 * An evaluator sees the trainer's opinion of a domain once they have signed their own final decision on it: a prior
 * evaluation, made before the training, or a domain put off does not open it.
 */
const maySeeView = (lines: readonly Evaluation[], domain: number, evaluatorId: PersonId): boolean =>
  lines.some(
    (line) =>
      line.domain === domain &&
      line.phase === 'final' &&
      line.decision !== 'not evaluated' &&
      line.evaluatorId === evaluatorId,
  )

/** How many sub-domains of each domain the trainer validated; null for those the evaluator who reads may not see yet. */
export function viewCounts(
  framework: Pick<LoadedFramework, 'domains'>,
  views: readonly TrainerView[],
  lines: readonly Evaluation[],
  evaluatorId: PersonId | null,
): (number | null)[] {
  return framework.domains.map(({ number }) => {
    if (evaluatorId !== null && !maySeeView(lines, number, evaluatorId)) return null
    return views.filter((view) => view.domain === number && view.opinion === 'validated').length
  })
}
