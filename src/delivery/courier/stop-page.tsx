import type { Errors } from '#platform/ui'
import { dropPage } from './drop-page.tsx'
import type { Riding } from '../screen/door.ts'
import { hubPage } from './hub-page.tsx'
import { breakPage } from './break-page.tsx'
import { pickupPage } from './pickup-page.tsx'
import { groundAround, nextStop, type RoundStop } from '../round/door.ts'

/** A stop by its address, or the next one: of any kind, a shop, a door. */
export function findStop({ round: { stops } }: Riding, key: string): RoundStop | undefined {
  if (key === 'suite') return nextStop(stops)
  const kind = { retrait: 'pickup', livraison: 'drop' }[key]
  if (!kind) return stops.find((one) => one.key === key)
  const those = stops.filter((one) => one.kind === kind)
  return those.find((one) => one.state === 'todo') ?? those.at(-1) // once all are done, the last shows what was
}

export async function stopPage(asked: Riding, stop: RoundStop, errors: Errors = {}): Promise<Response> {
  const riding = { ...asked, ground: await groundAround(asked.c, asked.round, stop) }
  if (stop.kind === 'drop') return dropPage(riding, stop, errors)
  if (stop.kind === 'pickup') return pickupPage(riding, stop, errors)
  if (stop.kind === 'break') return breakPage(riding, stop, errors)
  return hubPage(riding, stop, errors)
}
