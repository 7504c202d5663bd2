import { addDays, writeDay, type Day } from '#platform/time'
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
  /** Those about whom something must be done, and nobody said what yet. */
  alerts: TraineeAlerts[]
  gauge: GroupGauge
  questions: number
  /** How many presences another group says too, at the same hours. */
  elsewhere: number
}

/** Monday to Friday, and the week-end only when something is planned then. */
export const daysShown = ({ monday, calendar }: Pick<Week, 'monday' | 'calendar'>): Day[] =>
  Array.from({ length: 7 }, (_, i) => addDays(monday, i)).filter(
    (day, i) => i < 5 || calendar.some((one) => one.day === day),
  )

/** '1er juin': the day without its name. */
export const dateOf = (day: Day): string => writeDay(day).replace(/^\p{L}+ /u, '')
