import type { Day } from '#platform/time'
import type { Situation, ToConfirm } from '../positioning.ts'
import type { Prescribing } from '../prescriber.ts'
import type { PositioningId } from '../ids.ts'

/** What a prescriber says of a person when proposing them. `positionedOn` is null when the list gives no day. */
export type Proposal = Situation & {
  positionedOn: Day | null
  toConfirm: ToConfirm | null
  prescriber: Prescribing
}

/** What a later word brought to somebody proposed before. */
export type Brought = 'prescriber' | 'what they say' | 'situation'

export type Proposed = {
  positioningId: PositioningId
  what: 'created' | 'updated' | 'unchanged'
  brought: Brought[]
}
