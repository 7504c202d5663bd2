import type { Day } from '#platform/time'
import type { ActionId, GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Positioning, Standing, State, ToConfirm, Withdrawal } from './positioning.ts'
import type { MeetingId, PositioningId } from './ids.ts'

export type PositioningRow = {
  id: PositioningId
  action_id: ActionId
  person_id: PersonId
  positioned_on: Day
  state: State
  meeting_id: MeetingId | null
  group_id: GroupId | null
  waiting_rank: number | null
  withdrawal: Withdrawal | null
  why: string | null
  decided_on: Day | null
  decided_by: PersonId | null
  to_confirm: ToConfirm | null
  mobility: string | null
  status: string | null
  moved_at: Date
}

export const asPositioning = (row: PositioningRow): Positioning => ({
  id: row.id,
  actionId: row.action_id,
  personId: row.person_id,
  positionedOn: row.positioned_on,
  movedAt: row.moved_at,
  toConfirm: row.to_confirm,
  mobility: row.mobility,
  status: row.status,
  standing: standingOf(row),
})

/** What says where a positioning stands. */
export type StandingRow = Pick<
  PositioningRow,
  | 'id'
  | 'state'
  | 'meeting_id'
  | 'group_id'
  | 'waiting_rank'
  | 'withdrawal'
  | 'why'
  | 'decided_on'
  | 'decided_by'
>

/** @throws when a row is in a state without what comes with it. */
export function standingOf(row: StandingRow): Standing {
  const { state, meeting_id: meetingId, group_id: groupId, waiting_rank: rank, withdrawal, why } = row
  if (state === 'positioned' || state === 'interviewed') return { state }
  if (state === 'invited' && meetingId) return { state, meetingId }
  if (!row.decided_on) throw new Error(`Positioning ${row.id} is ${state} without its day`)
  const made = { on: row.decided_on, by: row.decided_by }
  if (state === 'waiting' && rank) return { state, rank, why, made }
  if (state === 'admitted' && groupId) return { state, groupId, made }
  if (state === 'refused' && why) return { state, why, made }
  if (state === 'withdrawn' && withdrawal) return { state, withdrawal, why, made }
  throw new Error(`Positioning ${row.id} is ${state} without what comes with it`)
}
