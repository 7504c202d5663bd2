import type { Mark } from '../marks/door.ts'

/** What a jury's decisions come to for one candidate. */
export type JuryResult = { acquired: number; total: number; over75: boolean }

// Le Petit Papier n° 463: « plus de 75 % des compétences métier ». Strictly more: 18 of 24 is exactly 75 % and is not enough.
const THRESHOLD_PERCENT = 75

/**
 * Acquired ÷ all the skills of the grid, those not seen included. Compared in whole numbers: no rounding can promote anybody.
 * @param decisions by code; a code without a decision is not acquired.
 */
export function juryResult(codes: readonly string[], decisions: Record<string, Mark>): JuryResult {
  const acquired = codes.filter((code) => decisions[code] === 'acquired').length
  return { acquired, total: codes.length, over75: isOver75(acquired, codes.length) }
}

/** True when `acquired` is strictly more than three quarters of `total`. */
export const isOver75 = (acquired: number, total: number): boolean =>
  acquired * 100 > THRESHOLD_PERCENT * total
