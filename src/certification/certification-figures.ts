import type { CountedRow, GroupFigures } from '#actions'
import type { Db } from '#platform/db'
import { cleaFigures, cleaFiguresFromRows, peopleBehindClea } from './figures/figure.ts'
import { juryFigures, juryFiguresFromRows, peopleBehindJury } from './deliberation/figure.ts'

/** What these groups obtained: full and partial Cléa, SST, trade skills. Computed from rows each time, nothing is stored. */
export async function certificationFigures(db: Db, groupIds: readonly string[]): Promise<GroupFigures[]> {
  return together(await cleaFigures(db, groupIds), await juryFigures(db, groupIds))
}

/** Same, counted in TypeScript from rows, group by group: what tests compare with the database's count. */
export async function certificationFiguresFromRows(
  db: Db,
  groupIds: readonly string[],
): Promise<GroupFigures[]> {
  return together(await cleaFiguresFromRows(db, groupIds), await juryFiguresFromRows(db, groupIds))
}

function together(clea: readonly GroupFigures[], jury: readonly GroupFigures[]): GroupFigures[] {
  const ofJury = new Map(jury.map((one) => [one.groupId, one.figures]))
  return clea.map(({ groupId, figures }) => ({
    groupId,
    figures: [...figures, ...(ofJury.get(groupId) ?? [])],
  }))
}

/** Who is behind one figure of a group, counted in, out or left out. The caller has the right to open them. */
export async function peopleBehind(db: Db, groupId: string, key: string): Promise<CountedRow[]> {
  return (await peopleBehindClea(db, groupId, key)) ?? peopleBehindJury(db, groupId)
}
