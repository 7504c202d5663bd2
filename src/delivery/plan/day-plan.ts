import type { BikePlan } from '#planner'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { HubId } from '../ids.ts'

/** Why a version was made. */
export type PlanChange =
  | 'planned'
  | 'order taken'
  | 'order moved'
  | 'order cancelled'
  | 'pickup dropped'
  | 'taken back'
  | 'team changed'
  | 'settings changed'

/** The plan of a day, as it stands. Bikes are named by their shift, orders and shops by their ids. */
export type DayPlan = {
  hubId: HubId
  day: Day
  version: number
  plan: BikePlan
  distance_m: number
  distances: 'as the crow flies' | 'bike router'
  how: PlanChange
  madeBy: PersonId | null
  madeAt: Date
}
