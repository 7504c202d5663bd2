import { typo, writeNumber } from '#platform/i18n'
import type { DayRows } from './day-of-bikes.ts'
import { missingWays, pointKey, pointsOf } from './way.ts'

/** How lengths are measured, said wherever one is shown. */
export function distanceWords({ hub, places, orders, ways }: DayRows): string {
  const line = typo(`à vol d’oiseau × ${writeNumber(hub.detour_percent / 100)}`)
  if (!ways || ways.size === 0) return `Distances ${line}`
  const { from } = missingWays(pointsOf({ hub, places, orders }).map(pointKey), ways)
  const told = 'Distances par les voies cyclables'
  return from.length === 0 ? told : `${told}, ${line} où le calculateur de routes n’a pas encore répondu`
}
