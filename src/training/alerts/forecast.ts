import type { Day } from '#platform/time'

/** Where the pace of somebody ends: under the goal, by how many minutes, and by when they can be made up. */
export type Forecast = { share: number; goalPercent: number; missingMinutes: number; by: Day }
