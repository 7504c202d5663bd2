import type { SalesMonth, SalesState, Share } from './rate.ts'
import type { ActivityCost } from './cost-store.ts'
import type { SalesCeiling } from './ceiling-store.ts'
import type { SalesSource } from './store.ts'

/** A month of the activity: what each source sold without tax, what was sold outside Beffroi, and what it cost. `words`: every word on its costs, the last first. */
export type CounterMonth = SalesMonth & {
  bySource: Record<SalesSource, number>
  otherCents: number
  words: ActivityCost[]
}

/** Where the activity stands in a year (Code du travail, D5132-34), with all that a reader needs to count it again. */
export type Counter = {
  year: number
  months: CounterMonth[]
  known: Share & { months: number }
  soldCents: number
  ceiling_bp: number
  decision: SalesCeiling | undefined
  state: SalesState
  forecast: (Share & { months: number }) | null
  forecastState: SalesState
  roomCents: number | null
}
