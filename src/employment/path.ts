import type { Day } from '#platform/time'
import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import type { PathId } from './ids.ts'

/** Somebody's time in the ACI. `leftOn` is null until an exit was written. */
export type Path = {
  id: PathId
  actionId: ActionId
  personId: PersonId
  enteredOn: Day
  adviserId: PersonId | null
  leftOn: Day | null
}

/** After so many months without a word, nobody follows the person any more: what was not asked is not asked (ACCESS.md). */
export const FOLLOWED_MONTHS = 24
