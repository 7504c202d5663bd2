import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { GroupId, ActionId } from '#actions'
import { refuse, type Refused } from '#platform/refusal'
import type { MeetingId, PositioningId } from './ids.ts'

export const states = [
  'positioned',
  'invited',
  'interviewed',
  'waiting',
  'admitted',
  'refused',
  'withdrawn',
] as const
export type State = (typeof states)[number]

export const withdrawals = ['found a job', 'absent', 'gave up', 'twice', 'other'] as const
export type Withdrawal = (typeof withdrawals)[number]

/** Who decided, and the day of the decision (a commission's, not that of the typing). */
export type Made = { on: Day; by: PersonId | null }

/** Where a positioning stands, with what is known there. */
export type Standing =
  | { state: 'positioned' }
  | { state: 'invited'; meetingId: MeetingId }
  | { state: 'interviewed' }
  | { state: 'waiting'; rank: number; why: string | null; made: Made }
  | { state: 'admitted'; groupId: GroupId; made: Made }
  | { state: 'refused'; why: string; made: Made }
  | { state: 'withdrawn'; withdrawal: Withdrawal; why: string | null; made: Made }

/** What somebody must still look at. */
export type ToConfirm = 'shifted line' | 'no birth date'

/** What a prescriber said of how somebody lives; null when nobody said it. */
export type Situation = { mobility: string | null; status: string | null }

/** A person proposed for an action, and what becomes of it. Its id is also the id of its circle (people). */
export type Positioning = Situation & {
  id: PositioningId
  actionId: ActionId
  personId: PersonId
  positionedOn: Day
  movedAt: Date
  toConfirm: ToConfirm | null
  standing: Standing
}

export type RankedDecision =
  | { kind: 'admit'; groupId: GroupId }
  | { kind: 'wait'; rank: number; why: string | null }
  | { kind: 'refuse'; why: string }
  | { kind: 'withdraw'; withdrawal: Withdrawal; why: string | null }

export type MoveRefusal = 'decided already' | 'same decision' | 'reason missing'
export type Moved = { ok: true; standing: Standing } | Refused<MoveRefusal>

const moved = (standing: Standing): Moved => ({ ok: true, standing })

/** Nothing is decided yet: the person waits for an answer. */
export const isUndecided = (state: State): boolean =>
  state === 'positioned' || state === 'invited' || state === 'interviewed'

/** Somebody still has something to do: undecided, or on the waiting list. One such positioning a person and an action. */
export const isOpen = (state: State): boolean => isUndecided(state) || state === 'waiting'

/** An invitation moves nobody back: who was heard already stays heard. */
export function invite(standing: Standing, meetingId: MeetingId): Moved {
  if (!isUndecided(standing.state)) return refuse('decided already')
  return moved(standing.state === 'interviewed' ? standing : { state: 'invited', meetingId })
}

export function interview(standing: Standing): Moved {
  if (!isUndecided(standing.state)) return refuse('decided already')
  return moved({ state: 'interviewed' })
}

/** A decision replaces the one before it; the same one again is refused as such, so that twice is once. */
export function decide(standing: Standing, decision: RankedDecision, made: Made): Moved {
  if (isSame(standing, decision)) return refuse('same decision')
  if (decision.kind === 'admit') return moved({ state: 'admitted', groupId: decision.groupId, made })
  if (decision.kind === 'wait')
    return moved({ state: 'waiting', rank: decision.rank, why: decision.why, made })
  if (decision.kind === 'withdraw')
    return moved({ state: 'withdrawn', withdrawal: decision.withdrawal, why: decision.why, made })
  if (decision.why.trim() === '') return refuse('reason missing')
  return moved({ state: 'refused', why: decision.why.trim(), made })
}

/** True when this is what was decided already; the reason of a refusal may be worded otherwise. */
export function isSame(standing: Standing, decision: RankedDecision): boolean {
  if (decision.kind === 'admit') return standing.state === 'admitted' && standing.groupId === decision.groupId
  if (decision.kind === 'wait') return standing.state === 'waiting'
  if (decision.kind === 'refuse') return standing.state === 'refused'
  return standing.state === 'withdrawn' && standing.withdrawal === decision.withdrawal
}
