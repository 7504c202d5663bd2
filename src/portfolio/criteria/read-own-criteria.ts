import type { Db } from '#platform/db'
import { groupIdsOf } from '#training'
import type { Own } from '../access.ts'
import { keyOf, type Criterion } from '../criterion.ts'
import { provenCriteria, type Proves } from '../criterion-store.ts'
import { criteriaFor } from '../list-criteria.ts'

/** A criterion, and the evidence that proves it. */
export type Standing = { criterion: Criterion; proofs: Proves[] }

/** The criteria of somebody, in the order of their frameworks, each with what proves it. */
export async function ownCriteria(db: Db, { actor, mine }: Own, now: Date): Promise<Standing[]> {
  const proves = await provenCriteria(db, mine)
  const inTraining = (await groupIdsOf(db, actor.personId)).length > 0
  const criteria = await criteriaFor(db, { mine, inTraining, named: proves, now })
  const proofs = Map.groupBy(proves, keyOf)
  return criteria.map((criterion) => ({ criterion, proofs: proofs.get(keyOf(criterion)) ?? [] }))
}
