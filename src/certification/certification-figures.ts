import type { CountedRow, GroupFigures } from '#actions'
import type { Db } from '#platform/db'
import { cleaFigures, peopleBehindClea } from './figure.ts'
import { juryFigures, peopleBehindJury } from './jury-figure.ts'

/** What these groups obtained: full and partial Cléa, SST, trade skills. Computed from rows each time, nothing is stored. */
export async function certificationFigures(db: Db, groupIds: readonly string[]): Promise<GroupFigures[]> {
  const [clea, jury] = [await cleaFigures(db, groupIds), await juryFigures(db, groupIds)]
  return clea.map(({ groupId, figures }) => ({
    groupId,
    figures: [...figures, ...jury.filter((one) => one.groupId === groupId).flatMap((one) => one.figures)],
  }))
}

/** Who is behind one figure of a group, counted in, out or left out. The caller has the right to open them. */
export async function peopleBehind(db: Db, groupId: string, key: string): Promise<CountedRow[]> {
  return (await peopleBehindClea(db, groupId, key)) ?? peopleBehindJury(db, groupId)
}
