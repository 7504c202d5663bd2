import type { Day } from '#platform/time'
import type { Id } from '#platform/id'
import type { Bed } from '../bed.ts'
import type { Teammate } from '../team-store.ts'
import type { Begun } from './before-work.tsx'
import type { RefusedForm } from '../manage-frame.tsx'
import type { WeekDay } from './read-week.ts'

/** The week as whoever prepares it sees it. */
export type WeekView = {
  freshId: Id
  today: Day
  beds: Bed[]
  days: WeekDay[]
  team: Teammate[]
  begun: Begun
} & RefusedForm
