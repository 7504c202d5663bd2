/** What a course that proves an activity took: seconds heard by us, launches, answers given; and the share of its parts that was done. */
export type Effort = { seconds: number; attempts: number; answers: number; share: number }

/** When we doubt that minutes were worked. Numbers of ours, in use since that day: a tenth of what was estimated, or ten minutes. */
const effortRule = { since: '2026-11-27', share: 0.1, enoughSeconds: 600 } as const

/**
 * True when an activity estimated to last these minutes was done too fast to be believed: less than a tenth of them, ten minutes being
 * always enough. Its credit then waits for the word of a trainer.
 */
export const isTooFast = ({ seconds }: Pick<Effort, 'seconds'>, minutes: number): boolean =>
  seconds < Math.min(minutes * 60 * effortRule.share, effortRule.enoughSeconds)

/** The minutes that the parts which were done are worth: a part that was waived is never time done. */
export const minutesOf = ({ share }: Pick<Effort, 'share'>, minutes: number): number =>
  Math.max(1, Math.round(minutes * share))
