import type { PersonId } from '#people'
import type { Means } from './travel.ts'

/** What somebody wishes of an immersion. */
export type Wish = {
  personId: PersonId
  trades: readonly string[]
  means: Means
  /** a street, or '' for the town alone */
  leavesFrom: string
  town: string
  mostMinutes: number
  /** 1 for Monday to 7 for Sunday; none for any day */
  days: readonly number[]
}
