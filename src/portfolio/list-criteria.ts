import { cleaCriteria } from '#certification'
import { gridsFacing, type GridId } from '#jury'
import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Criterion, Named } from './criterion.ts'

const CLEA = 'Cléa'

/**
 * The criteria that the evidence of somebody, or of the people of a group, may prove: the Cléa, and the grid of their jury. Whoever works without being in training is
 * judged by no grid: those are theirs alone that their evidence names.
 */
export async function criteriaFor(
  db: Db,
  {
    mine,
    inTraining,
    named,
    now,
  }: { mine: readonly PersonId[]; inTraining: boolean; named: readonly Named[]; now: Date },
): Promise<Criterion[]> {
  const clea = (await cleaCriteria(db, now)).map(({ frameworkId, code, title }): Criterion => ({
    framework: 'clea',
    frameworkId,
    code,
    title,
    block: CLEA,
  }))
  return [...clea, ...(await tradeCriteria(db, mine, { inTraining, named }))]
}

async function tradeCriteria(
  db: Db,
  mine: readonly PersonId[],
  { inTraining, named }: { inTraining: boolean; named: readonly Named[] },
): Promise<Criterion[]> {
  const ids = named.flatMap((one) => (one.framework === 'trade' ? [one.frameworkId as GridId] : []))
  if (mine.length === 0 || (!inTraining && ids.length === 0)) return []
  const grids = await gridsFacing(db, mine, ids)
  return grids.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      block.skills.map(({ code, title }): Criterion => ({
        framework: 'trade',
        frameworkId: id,
        code,
        title,
        block: block.title,
      })),
    ),
  )
}
