import type { CountedRow, GroupFigures } from '#actions'
import type { Db } from '#platform/db'

/** A room that counts: its figures for these groups, not yet masked, and the rows behind one of them. */
export type Source = {
  /** The figures whose rows it knows. */
  keys: readonly string[]
  figuresOf(db: Db, groupIds: readonly string[]): Promise<GroupFigures[]>
  rowsBehind(db: Db, groupId: string, key: string): Promise<CountedRow[]>
}
