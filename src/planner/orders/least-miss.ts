import type { Desk } from './desk.ts'
import type { Way } from '../bikes/door.ts'
import type { NoFit } from './window.ts'

/** How near a limit is to being kept: the excess as a share of the limit, or of an hour. */
export type Miss = { share: number; why: NoFit }

const WAYS = 24

/** The smallest excess met among ways of inserting the order on these bikes. */
export function least(
  desk: Desk,
  bikes: number[],
  missOf: (bike: number, way: Way) => Miss | undefined,
): Miss | undefined {
  let best: Miss | undefined
  for (const bike of bikes)
    desk.search.ways(desk.request, bike, WAYS, (way) => {
      const miss = missOf(bike, way)
      if (miss && !(best && best.share <= miss.share)) best = miss
    })
  return best
}
