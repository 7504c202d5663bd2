import type { BikeStop } from '#planner'

/** A stop with its hours as they were lived, or as they are expected now. `planned_s`: when the plan had it begin. */
export type LiveStop = { stop: BikeStop; planned_s: number; done: boolean; at_s: number | undefined }
