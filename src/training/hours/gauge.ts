import { parisDay, parisInstant } from '#platform/time'
import type { Tally } from './tally.ts'

/** Where somebody stands against the obligation today, and where their pace leads at the end. Shares from 0 to 1. */
export type Gauge = Tally & {
  share: number | null
  /** If they keep the pace they had, and never more than what is planned. */
  forecast: number | null
  /** Credited minutes that will be missing at the end to reach the goal, at this pace; 0 when it will be reached, or when there is no goal. */
  missingMinutes: number
  /** True when this pace ends under the goal: what an alert tells, before it is too late. */
  behind: boolean
}

export function gaugeFrom(counted: Tally, goalPercent: number | null): Gauge {
  const { creditedMinutes, foadDone, foadTotal, done, total } = counted
  const pace = foadDone > 0 ? Math.min(1, creditedMinutes / foadDone) : null
  const share = done > 0 ? creditedMinutes / done : null
  const atEnd = pace === null || total === 0 ? null : creditedMinutes + pace * (foadTotal - foadDone)
  const missingMinutes =
    goalPercent === null || atEnd === null ? 0 : Math.max(0, Math.ceil((total * goalPercent) / 100 - atEnd))
  return {
    ...counted,
    share,
    forecast: atEnd === null ? null : atEnd / total,
    missingMinutes,
    behind: missingMinutes > 0,
  }
}

/** Until when time is counted as passed: last night, so that a day does not move what is said while it lasts. */
export const countedUntil = (now: Date): Date => parisInstant(parisDay(now), '00:00')
