/** The hour of the phone, in milliseconds. */
export const now = (): number => Date.now()

/** An hour as statements say it, in UTC (cmi5 § 9.7). */
export const written = (at: number): string => new Date(at).toISOString()

/** A time spent, as ISO 8601 says it. */
export const lasting = (from: number, to: number): string =>
  `PT${Math.max(0, (to - from) / 1000).toFixed(2)}S`
