import type { Refused } from '#platform/refusal'

export type PlanRefusal =
  | 'that day is over'
  | 'no bike that day'
  | 'nothing to deliver'
  | 'every round is locked'
  | 'ridden otherwise'
  | 'the day changed meanwhile'

/** What a plan does, to be compared with another. */
export type PlanSize = { orders: number; bikes: number; distance_m: number }

/** `better` is false when nothing better than the plan that stood was found: it stands, under its version. */
export type Planned =
  | {
      ok: true
      version: number
      better: boolean
      left: number
      notPlaced: number
      /** The bike router did not answer: ways nobody knew are reckoned as the crow flies. */
      routerAway: boolean
      before: PlanSize | null
      after: PlanSize
    }
  | Refused<PlanRefusal>
