import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { traineesOf } from '#training'
import { keyOf } from '../criterion.ts'
import { provenByEach } from '../criterion-store.ts'
import { criteriaFor } from '../list-criteria.ts'
import { shownTo } from '../shown/door.ts'
import type { ShownMatrix } from './matrix.ts'

type Asked = { groupId: GroupId; readerId: PersonId; now: Date }

/** What those who are in the group today show to this reader: nothing of what they keep to themselves. The caller opened the group. */
export async function shownMatrixOf(db: Db, { groupId, readerId, now }: Asked): Promise<ShownMatrix> {
  const today = parisDay(now)
  const trainees = (await traineesOf(db, groupId)).filter(
    ({ personId, untilDay }) => personId !== readerId && (untilDay === null || untilDay >= today),
  )
  const mine = trainees.map(({ personId }) => personId)
  const seen = Map.groupBy(await shownTo(db, readerId, { on: today, of: mine }), (one) => one.personId)
  const shown = new Map(
    trainees.map(({ personId }) => [
      personId,
      (seen.get(personId) ?? []).map(({ evidenceId }) => evidenceId),
    ]),
  )
  const proves = await provenByEach(db, [...shown.values()].flat())
  const criteria = await criteriaFor(db, { mine, inTraining: true, named: proves, now })
  const byEvidence = Map.groupBy(proves, (one) => one.evidenceId)
  const rows = trainees.map((trainee) => {
    const theirs = shown.get(trainee.personId) ?? []
    const proven = theirs.flatMap((id) => byEvidence.get(id) ?? [])
    const proofs = new Map(
      [...Map.groupBy(proven, keyOf)].map(([key, all]) => [key, all.map(({ evidenceId }) => evidenceId)]),
    )
    return { trainee, shown: theirs, proofs }
  })
  return { criteria, rows }
}
