import { hoursOn, type Hours } from '#market'
import { parisInstant, type Day } from '#platform/time'

/** From when a shop can give its goods on a day: when it opens; null when nobody said its hours. */
export function readyFrom(shop: { opening: Hours | undefined }, day: Day): Date | null {
  const [first] = shop.opening ? hoursOn(shop.opening, day) : []
  if (!first) return null
  const clock = (minutes: number) => String(minutes).padStart(2, '0')
  return parisInstant(day, `${clock(Math.floor(first.from / 60) % 24)}:${clock(first.from % 60)}`)
}
