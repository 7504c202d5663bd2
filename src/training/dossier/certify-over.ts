import { readGroup, type GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { markCertified } from '../ledger/door.ts'
import { traineesOf } from '../trainee-store.ts'
import { isOver } from './certificate.ts'

/** The certificates of those whose training is over, or of one of them, count for good: before the facts that they tell are read. */
export async function certifyOver(tx: Tx, groupId: GroupId, now: Date, only?: PersonId): Promise<void> {
  const group = await readGroup(tx, groupId)
  if (!group) return
  const trainees = await traineesOf(tx, groupId)
  const over = trainees
    .map(({ personId }) => personId)
    .filter((one) => (!only || one === only) && isOver({ group, trainees }, one, now))
  if (over.length > 0) await markCertified(tx, groupId, over, now)
}
