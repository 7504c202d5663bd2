import type { CountedRow, Figure, GroupFigures, GroupId, ActionId } from '#actions'
import type { Db } from '#platform/db'

/** A room that counts group by group: its figures for these groups, not yet masked, and the rows behind one of them. */
export type Source = {
  /** The figures whose rows it knows. */
  keys: readonly string[]
  figuresOf(db: Db, groupIds: readonly GroupId[]): Promise<GroupFigures[]>
  rowsBehind(db: Db, groupId: GroupId, key: string, now: Date): Promise<CountedRow[]>
}

/** A room that counts an action as a whole, whatever its groups: posts, exits. */
export type WholeSource = {
  keys: readonly string[]
  figuresOf(
    db: Db,
    actionIds: readonly ActionId[],
    now: Date,
  ): Promise<{ actionId: ActionId; figures: Figure[] }[]>
  rowsBehind(db: Db, actionId: ActionId, key: string, now: Date): Promise<CountedRow[]>
}
