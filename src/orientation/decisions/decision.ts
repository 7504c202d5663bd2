import type { GroupId } from '#actions'
import type { Refused } from '#platform/refusal'
import type { RankedDecision, MoveRefusal, Positioning, Withdrawal } from '../positioning.ts'

/** What a commission decides; the rank in the waiting list is the next one. */
export type Decision =
  | { kind: 'admit'; groupId: GroupId }
  | { kind: 'wait'; why: string | null }
  | { kind: 'refuse'; why: string }
  | { kind: 'withdraw'; withdrawal: Withdrawal; why: string | null }

export type DecideRefusal =
  | MoveRefusal
  | 'not yours'
  | 'not a group of this action'
  | 'group full'
  | 'positioned anew'

export type Decided = { ok: true; positioning: Positioning } | Refused<DecideRefusal>

export const withRank = (decision: Decision, rank: number): RankedDecision =>
  decision.kind === 'wait' ? { ...decision, rank } : decision
