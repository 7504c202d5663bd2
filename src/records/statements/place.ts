// A place is the millisecond a statement was stored, and a rank within it: 2^13 ranks a millisecond since 2020 stay whole
// numbers that JavaScript holds exactly until 2054.
const EPOCH = Date.UTC(2020, 0, 1)
const RANKS = 8192
const BACKWARD_MS = 3_600_000

let last = 0

/**
 * The next places, growing even when the clock stands still or steps back a little. The first rank of a millisecond is drawn,
 * so that two processes seldom meet; when they do, the database refuses the second and the caller asks again.
 */
export function nextPlaces(now: Date, wanted: number): number[] {
  const base = placeAt(now)
  const behind = last - base
  const first =
    behind < 0 || behind > BACKWARD_MS * RANKS ? base + Math.floor(Math.random() * (RANKS / 2)) : last + 1
  last = first + wanted - 1
  return Array.from({ length: wanted }, (_, i) => first + i)
}

/** The first place of this millisecond. */
export const placeAt = (at: Date): number => (at.getTime() - EPOCH) * RANKS

/** When what stands at this place was stored. */
export const storedAt = (place: number): Date => new Date(EPOCH + Math.floor(place / RANKS))
