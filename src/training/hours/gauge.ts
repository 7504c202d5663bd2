import type { Tally } from './tally.ts'

/** Where somebody stands against the obligation today, and where their pace leads at the end. Shares from 0 to 1. */
export type Gauge = Tally & {
  share: number | null
  /** If they keep the pace they had, and never more than what is planned. */
  forecast: number | null
  /** Credited minutes that are missing today to reach the goal; 0 when it is reached or when there is no goal. */
  missingMinutes: number
  behind: boolean
}

export function gaugeFrom(counted: Tally, goalPercent: number | null): Gauge {
  const { creditedMinutes, foadDone, foadTotal, done, total } = counted
  const pace = foadDone > 0 ? Math.min(1, creditedMinutes / foadDone) : null
  const share = done > 0 ? creditedMinutes / done : null
  const missing =
    goalPercent === null ? 0 : Math.max(0, Math.ceil((done * goalPercent) / 100) - creditedMinutes)
  return {
    ...counted,
    share,
    forecast: pace === null || total === 0 ? null : (creditedMinutes + pace * (foadTotal - foadDone)) / total,
    missingMinutes: missing,
    behind: missing > 0,
  }
}
