import type { Identity } from '#people'
import type { Day } from '#platform/time'
import type { Situation } from './positioning.ts'
import type { UnreadCell } from './unread.ts'

/** Who accompanies the person and where, in the words of the list. */
type SentBy = { referent: string | null; structure: string | null }

/** A line of a prescriber's list, read: who, and what the list says of them. */
export type PositioningLine = Situation &
  SentBy & {
    who: Identity
    positionedOn: Day | null
    comment: string | null
    /** More or fewer fields than headers: what stands where is not sure. */
    shifted: boolean
    unread: UnreadCell[]
  }
