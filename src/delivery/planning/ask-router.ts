import { z } from 'zod'
import type { Leg } from '#planner'
import type { Point } from '../order.ts'

/** Valhalla's own limit, unless its operator changed it: 2 500 pairs a call. */
const PLACES_A_CALL = 50
const PATIENCE_MS = 10_000

const cell = z.object({ distance: z.number().nullish(), time: z.number().nullish() })
const answer = z.object({ sources_to_targets: z.array(z.array(cell)) })

/** The ways from each point to each other by bike; null where the router finds none. Undefined when it is away or answers nonsense. */
export async function askRouter(
  router: string,
  from: readonly Point[],
  to: readonly Point[],
  speed_m_per_h: number,
): Promise<(Leg | null)[][] | undefined> {
  const rows: (Leg | null)[][] = from.map(() => [])
  for (let a = 0; a < from.length; a += PLACES_A_CALL)
    for (let b = 0; b < to.length; b += PLACES_A_CALL) {
      const part = await askOnce(
        router,
        from.slice(a, a + PLACES_A_CALL),
        to.slice(b, b + PLACES_A_CALL),
        speed_m_per_h,
      )
      if (!part) return undefined
      part.forEach((row, index) => rows[a + index]?.push(...row))
    }
  return rows
}

// https://valhalla.github.io/valhalla/api/matrix/api-reference: distances in kilometres, times in seconds, null when out of reach.
async function askOnce(
  router: string,
  from: readonly Point[],
  to: readonly Point[],
  speed_m_per_h: number,
): Promise<(Leg | null)[][] | undefined> {
  const wish = {
    sources: from.map(({ latitude, longitude }) => ({ lat: latitude, lon: longitude })),
    targets: to.map(({ latitude, longitude }) => ({ lat: latitude, lon: longitude })),
    costing: 'bicycle',
    costing_options: { bicycle: { bicycle_type: 'City', cycling_speed: speed_m_per_h / 1000 } },
    units: 'kilometers',
  }
  const said = await post(`${router}/sources_to_targets`, wish)
  const read = answer.safeParse(said)
  if (!read.success || read.data.sources_to_targets.length !== from.length) return undefined
  const rows = read.data.sources_to_targets.map((row) =>
    row.map(({ distance, time }): Leg | null =>
      typeof distance === 'number' && typeof time === 'number'
        ? { length_m: Math.round(distance * 1000), travel_s: Math.ceil(time) }
        : null,
    ),
  )
  return rows.every((row) => row.length === to.length) ? rows : undefined
}

async function post(address: string, wish: object): Promise<unknown> {
  try {
    const answered = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error', // the places of customers are for the router that the operator named
    })
    return answered.ok ? await answered.json() : undefined
  } catch (cause) {
    // Away, slow, or not JSON: the day is planned without it. Anything else is a fault of ours.
    if (cause instanceof TypeError || cause instanceof SyntaxError || cause instanceof DOMException)
      return undefined
    throw cause
  }
}
