import type { Day } from '#platform/time'

/** Somebody's time in the ACI. `leftOn` is null until an exit was written. */
export type Path = {
  id: string
  actionId: string
  personId: string
  enteredOn: Day
  adviserId: string | null
  leftOn: Day | null
}

/** After so many months without a word, nobody follows the person any more: what was not asked is not asked (ACCESS.md). */
export const FOLLOWED_MONTHS = 24
