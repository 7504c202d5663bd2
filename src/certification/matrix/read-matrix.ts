import type { Group } from '#actions'
import type { Actor, PersonId } from '#people'
import { traineesOf } from '#training'
import type { Db } from '#platform/db'
import { cleaResult, draftsOf, evaluationsOf, frameworkOn, standingsOf, type Phase } from '../clea/door.ts'
import { viewCounts, type Matrix } from './matrix.ts'
import { trainerViewsOf } from './trainer-view-store.ts'

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
    const of = <One extends { personId: PersonId }>(list: readonly One[]) =>
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
