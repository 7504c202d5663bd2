import type { Action, Group } from '#actions'
import type { Typed } from '#platform/web'
import type { Candidate } from './open-commission.ts'
import type { Listed } from '../listing/door.ts'
import type { UndoableLine } from '../undoing/door.ts'

export type CommissionView = {
  action: Action
  groups: { group: Group; admitted: number }[]
  candidates: Candidate[]
  waiting: Listed[]
  /** What was decided lately and may be undone. */
  undoable: UndoableLine[]
  typed?: Typed
  errors?: Record<string, string>
}
