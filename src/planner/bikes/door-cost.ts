import type { BikeDay } from '../bike-day.ts'

/** A minute at a door is one of who rides and one of who opens: a metre saved is not worth disturbing both again. */
const PEOPLE = 2
/** The same bike at the same door again so soon: what it came for should have waited, or come before. */
export const AGAIN_S = 3600
const AGAIN_M = 3000

/** What a visit costs besides its ways, in metres that could be ridden meanwhile. */
export const visitCost_m = ({ speed_m_per_h }: BikeDay, visit_s: number): number =>
  (PEOPLE * visit_s * speed_m_per_h) / 3600

/** What coming back costs, when the door was left at `left_s`. */
export const againCost_m = (left_s: number, start_s: number): number =>
  start_s - left_s < AGAIN_S ? AGAIN_M : 0
