import type { ComponentChildren } from 'preact'
import { addDays, writeDay, type Day } from '#platform/time'
import type { Immersed } from '../at-host/door.ts'
import type { TraineeAlerts } from '../alerts/door.ts'
import type { Presence } from '../attendance.ts'
import type { GroupGauge } from '../hours/door.ts'
import type { HalfDay, Subgroup } from '../half-day.ts'
import type { Trainee } from '../trainee-store.ts'

/** What the page of a group shows of one week. */
export type Week = {
  today: Day
  monday: Day
  /** The day whose presences are shown. */
  day: Day
  calendar: HalfDay[]
  trainees: Trainee[]
  subgroups: Map<string, Subgroup>
  presences: Presence[]
  /** Who is at the host of an immersion, half-day by half-day of the week. */
  immersed: Immersed[]
  /** Those about whom something must be done, and nobody said what yet. */
  alerts: TraineeAlerts[]
  gauge: GroupGauge
  /** What the dates of the group leave out, null when nothing is. */
  outside: ComponentChildren
  questions: number
  /** How many presences another group says too, at the same hours. */
  elsewhere: number
}

/** Monday to Friday, and the week-end only when something is planned then. */
export const daysShown = ({
  monday,
  calendar,
  immersed,
}: Pick<Week, 'monday' | 'calendar' | 'immersed'>): Day[] =>
  Array.from({ length: 7 }, (_, i) => addDays(monday, i)).filter(
    (day, i) => i < 5 || [...calendar, ...immersed].some((one) => one.day === day),
  )

/** '1er juin': the day without its name. */
export const dateOf = (day: Day): string => writeDay(day).replace(/^\p{L}+ /u, '')
