import type { Group } from '#actions'
import type { Actor } from '#people'
import { traineesOf, type Trainee } from '#training'
import type { Db } from '#platform/db'
import {
  cleaResult,
  draftsOf,
  evaluationsOf,
  frameworkOn,
  standingsOf,
  type CleaResult,
  type Draft,
  type Evaluation,
  type LoadedFramework,
  type Phase,
  type Standing,
} from '../clea/door.ts'
import { trainerViewsOf, type TrainerView } from './trainer-view-store.ts'

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
const maySeeView = (lines: readonly Evaluation[], domain: number, evaluatorId: string): boolean =>
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
  evaluatorId: string | null,
): (number | null)[] {
  return framework.domains.map(({ number }) => {
    if (evaluatorId !== null && !maySeeView(lines, number, evaluatorId)) return null
    return views.filter((view) => view.domain === number && view.opinion === 'validated').length
  })
}

/** The matrix of a group for this reader, in one phase. The caller opened the group's page. */
export async function matrixOf(
  db: Db,
  group: Group,
  reader: Actor,
  { phase, asEvaluator }: { phase: Phase; asEvaluator: boolean },
): Promise<Matrix> {
  const framework = await frameworkOn(db, group.startsOn)
  if (!framework) throw new Error('no framework was loaded: prepareCertification runs at every start')
  const trainees = await traineesOf(db, group.id)
  const lines = await evaluationsOf(
    db,
    trainees.map((trainee) => trainee.personId),
  )
  const views = await trainerViewsOf(db, group.id)
  const drafts = asEvaluator ? await draftsOf(db, group.id, reader.personId) : []
  const rows = trainees.map((trainee) => {
    const of = <One extends { personId: string }>(list: readonly One[]) =>
      list.filter((one) => one.personId === trainee.personId)
    const mine = of(lines)
    return {
      trainee,
      views: viewCounts(framework, of(views), mine, asEvaluator ? reader.personId : null),
      standings: standingsOf(
        framework,
        mine.filter((line) => line.phase === phase),
      ),
      result: cleaResult(standingsOf(framework, mine)),
      drafts: of(drafts).filter((draft) => draft.phase === phase),
    }
  })
  return { framework, rows }
}
