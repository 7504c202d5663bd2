import type { LiveBreach } from './live-breach.ts'
import type { LiveStop } from './live-stop.ts'

export type LiveRound = {
  /** The shift. */
  bike: string
  stops: LiveStop[]
  left: boolean
  over: boolean
  /** How far the next stop is behind the plan; less than nothing when ahead. */
  behind_s: number
  breaches: LiveBreach[]
}
