import type { Action, Group } from '#actions'
import type { Typed } from '#platform/web'
import type { CountedMeeting } from '../meetings/door.ts'
import type { Filter, Listed, FilterName } from '../listing/door.ts'
import type { State } from '../positioning.ts'
import type { MeetingId } from '../ids.ts'

export type ActionView = {
  action: Action
  filter: Filter & { name: FilterName }
  rows: Listed[]
  counts: Partial<Record<State, number>>
  groups: { group: Group; admitted: number }[]
  first: Listed | undefined
  meetings: CountedMeeting[]
  meetingId: MeetingId
  typed?: Typed
  errors?: Record<string, string>
}
