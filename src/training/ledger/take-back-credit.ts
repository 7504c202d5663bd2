import type { Db, Tx } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import { appendLines, lockLedger } from './chain-store.ts'
import { creditedBy, creditedFor } from './credited-store.ts'
import type { ActivityId, WorkId } from '../ids.ts'

type TakenBack = {
  groupId: GroupId
  activityId: ActivityId
  personId: PersonId
  workId: WorkId
  why: string
  by: PersonId
  at: Date
}

/** Takes away, by a signed line, the minutes that are left of those that a work credited. Gives how many: 0 when it credited none. */
export async function takeBackCredit(tx: Tx, { groupId, workId, by, ...what }: TakenBack): Promise<number> {
  await lockLedger(tx, groupId)
  const minutes = await minutesToTakeBack(tx, { ...what, workId })
  if (minutes === 0) return 0
  await appendLines(tx, groupId, [
    { ...what, kind: 'correction', minutes: -minutes, proof: 'taken back', proofId: workId, signedBy: by },
  ])
  return minutes
}

/** How many minutes leave once the answer to a work is taken back: those it credited, for as long as corrections left them. */
export async function minutesToTakeBack(
  db: Db,
  { activityId, personId, workId }: Pick<TakenBack, 'activityId' | 'personId' | 'workId'>,
): Promise<number> {
  const { left } = await creditedFor(db, personId, activityId)
  return Math.max(0, Math.min(left, await creditedBy(db, workId)))
}
