import type { BikeDay } from '../bike-day.ts'
import type { BikeBreach } from './breach.ts'
import { checkBikePlan } from './check-bike-plan.ts'
import type { DayRefusal } from './bike-day-format.ts'

type Odd = { refusal: DayRefusal; path: PropertyKey[] }

export function contradiction(day: BikeDay): Odd | undefined {
  const merchants = new Set(day.merchants.map(({ id }) => id))
  const twice = (['merchants', 'bikes', 'orders'] as const).flatMap((list): Odd[] => {
    const index = repeated(day[list].map(({ id }) => id))
    return index < 0 ? [] : [{ refusal: 'twice the same', path: [list, index, 'id'] }]
  })
  const odd = day.orders.flatMap(({ pickups }, index): Odd[] => {
    const places = pickups.map(({ place }) => place)
    const unknown = places.findIndex((place) => place !== 'hub' && !merchants.has(place))
    const again = repeated(places)
    const path = (pick: number) => ['orders', index, 'pickups', pick, 'place']
    if (unknown >= 0) return [{ refusal: 'unknown place', path: path(unknown) }]
    return again >= 0 ? [{ refusal: 'twice the same', path: path(again) }] : []
  })
  if (twice[0]) return twice[0]
  if (!isSquare(day)) return { refusal: 'field wrong', path: ['legs'] }
  return odd[0] ?? (isTorn(day) ? { refusal: 'plan broken', path: ['current'] } : undefined)
}

const repeated = (ids: string[]): number => ids.findIndex((id, at) => ids.indexOf(id) !== at)

/** The ways, when given, join every place with every other. */
function isSquare({ legs, merchants, orders }: BikeDay): boolean {
  const places = 1 + merchants.length + orders.length
  const whole = (rows: number[][]) => rows.length === places && rows.every((row) => row.length === places)
  return !legs || (whole(legs.length_m) && whole(legs.travel_s))
}

/** What a plan under way may not be, late or not: the search takes each of its orders for whole, on one bike. */
const torn: BikeBreach[] = ['shape', 'hub', 'twice', 'incomplete', 'split-bikes', 'split-trips', 'sequence']

function isTorn(day: BikeDay): boolean {
  if (!day.current) return false
  const plan = { format: 'beffroi-bike-plan-1', day: day.id, ...day.current } as const
  return checkBikePlan(day, plan).breaches.some(([breach]) => torn.includes(breach))
}
