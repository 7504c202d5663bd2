/** Code du travail, article D5132-34: sales of an activity stay under this share of its costs, in basis points. */
export const ORDINARY_CEILING_BP = 3000
/** The highest share that a prefect may allow (same article). */
export const HIGHEST_CEILING_BP = 5000

// 25 and 28 % for a ceiling of 30 %; the same places below a ceiling that a prefect raised.
const NEAR = { over: 25, under: 30 }
const CLOSE = { over: 28, under: 30 }

export type SalesState = 'far' | 'near' | 'close' | 'over' | 'unknown'

/** What a month sold (without tax) and cost; `costCents` is null when nobody wrote its costs yet. */
export type SalesMonth = { month: string; salesCents: number; costCents: number | null }

/** A share kept as its two terms: compared without rounding. */
export type Share = { salesCents: number; costCents: number }

/** Where a share stands under its ceiling. Reaching the ceiling is passing it: the article says "less than". */
export function stateOf({ salesCents, costCents }: Share, ceiling_bp: number): SalesState {
  if (costCents <= 0) return 'unknown'
  const reaches = (over: number, under: number) =>
    salesCents * 10_000 * under >= costCents * ceiling_bp * over
  if (reaches(1, 1)) return 'over'
  if (reaches(CLOSE.over, CLOSE.under)) return 'close'
  return reaches(NEAR.over, NEAR.under) ? 'near' : 'far'
}

/** What the months whose costs are known sold and cost. Months without costs would make the share look higher than it is. */
export function knownShare(months: readonly SalesMonth[]): Share & { months: number } {
  const known = months.filter((one) => one.costCents !== null)
  return {
    months: known.length,
    salesCents: known.reduce((sum, one) => sum + one.salesCents, 0),
    costCents: known.reduce((sum, one) => sum + (one.costCents ?? 0), 0),
  }
}

/**
 * The year's end, if the coming months are like those known: sales ÷ known months × 12, and the same for costs. Null without a full month.
 * @param elapsed the months that are over: the one that runs would pull the line down
 */
export function forecastOf(
  months: readonly SalesMonth[],
  elapsed: readonly string[],
): (Share & { months: number }) | null {
  const over = months.filter((one) => elapsed.includes(one.month))
  const { months: count, salesCents, costCents } = knownShare(over)
  if (count === 0) return null
  const year = (cents: number) => Math.round((cents * 12) / count)
  return { months: count, salesCents: year(salesCents), costCents: year(costCents) }
}

/** How much may still be sold this year before the ceiling, at the costs forecast, in cents; never under zero. */
export const roomLeft = ({ costCents }: Share, soldCents: number, ceiling_bp: number): number =>
  Math.max(0, Math.floor((costCents * ceiling_bp) / 10_000) - soldCents)
