import type { Day } from '#platform/time'
import type { Wish } from '../slots/wish.ts'

/** What shoppers met: milliseconds a slot, orders kept, reasons told, and what should never be. */
export type Simulated = {
  slots: number
  offer_ms: number[]
  floor_ms: number[]
  hold_ms: number[]
  kept: number
  beaten: number
  why: Record<string, number>
  misses: string[]
}

export type Shopper = {
  wish: Wish
  days: Day[]
  draws: readonly [number, number]
  now: Date
  clock: () => number
  measured: boolean
}
