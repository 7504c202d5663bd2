import { idsOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { groupIdsOf } from '#training'
import { keyOf, type Criterion } from '../criterion.ts'
import { provenCriteria, type Proves } from '../criterion-store.ts'
import type { EvidenceId } from '../ids.ts'
import { criteriaFor } from '../list-criteria.ts'

/** A criterion, and what somebody shows of it. */
export type ProvenCriterion = { criterion: Criterion; proofs: readonly Proves[] }

/** The criteria of somebody, each with those of these evidences that prove it: a reader learns nothing of the others. */
export async function byCriterion(
  db: Db,
  personId: PersonId,
  { ids, now }: { ids: readonly EvidenceId[]; now: Date },
): Promise<ProvenCriterion[]> {
  const mine = await idsOf(db, personId)
  const proves = (await provenCriteria(db, mine)).filter((one) => ids.includes(one.evidenceId))
  const inTraining = (await groupIdsOf(db, personId)).length > 0
  const criteria = await criteriaFor(db, { mine, inTraining, named: proves, now })
  const proofs = Map.groupBy(proves, keyOf)
  return criteria.map((criterion) => ({ criterion, proofs: proofs.get(keyOf(criterion)) ?? [] }))
}
