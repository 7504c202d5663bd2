import { groupsWithIds, obligationsOn, type CountedRow, type GroupFigures, type GroupId } from '#actions'
import type { Db } from '#platform/db'
import { countsOf, traineeRowsOf } from './store.ts'
import { asksOf, situationsIn } from '../reply/door.ts'
import { countSituations, situationFigure, type SituationCounts } from './situation-figure.ts'
import { situationCounts } from './situation-store.ts'
import { activitiesOf } from '../activity-store.ts'
import { countFromRows, type Counts } from './counts.ts'
import { figuresOf } from './figure.ts'
import { rowOf } from './counted-row.ts'

/** The figures of training for these groups: participants, share of the programme at a distance, share credited, and who has a job once it was asked. */
export async function trainingFigures(db: Db, groupIds: readonly GroupId[]): Promise<GroupFigures[]> {
  return told(db, await countsOf(db, groupIds), await situationCounts(db, groupIds))
}

/** Same, counted in TypeScript from rows: what tests compare with the database's count. */
export async function trainingFiguresFromRows(db: Db, groupIds: readonly GroupId[]): Promise<GroupFigures[]> {
  const rows = await traineeRowsOf(db, groupIds)
  const counts: Counts[] = []
  for (const groupId of groupIds) {
    const theirs = rows.filter((one) => one.groupId === groupId)
    counts.push(countFromRows(groupId, theirs, await activitiesOf(db, groupId)))
  }
  const situations = countSituations(await asksOf(db, groupIds), await situationsIn(db, groupIds))
  return told(db, counts, situations)
}

// The rule in force on the last day of a group is the one its figure is read by.
async function told(db: Db, counts: Counts[], situations: SituationCounts[]): Promise<GroupFigures[]> {
  const groups = await groupsWithIds(
    db,
    counts.map((one) => one.groupId),
  )
  const obligations = await obligationsOn(
    db,
    groups.map((group) => ({ actionId: group.actionId, on: group.endsOn })),
  )
  const ruleOf = new Map(groups.map((group, i) => [group.id, obligations[i]]))
  return counts.map((one) => ({
    groupId: one.groupId,
    figures: [
      ...figuresOf(one, ruleOf.get(one.groupId)),
      ...situations.filter(({ groupId }) => groupId === one.groupId).map(situationFigure),
    ],
  }))
}

/** Who is behind a figure of training, for a reader who has the right to it; nobody behind `foad-share`, which counts minutes. */
export async function peopleBehindTraining(db: Db, groupId: GroupId, key: string): Promise<CountedRow[]> {
  if (key !== 'participants' && key !== 'foad-credited') return []
  return (await traineeRowsOf(db, [groupId])).map((row) => rowOf(row, key))
}
