import { z } from 'zod'
import type { BikeDay } from '../bike-day.ts'
import type { BikeBreach } from './breach.ts'
import { checkBikePlan } from './check-bike-plan.ts'
import { lineAt } from './json-line.ts'

export type DayRefusal =
  | 'not json'
  | 'not a day'
  | 'field missing'
  | 'field wrong'
  | 'unknown place'
  | 'twice the same'
  | 'plan broken'

export type ReadDay =
  | { ok: true; day: BikeDay }
  | { ok: false; refusal: DayRefusal; line: number; what: string }

const MOST_PICKUPS = 5

const [text, count, number] = [z.string(), z.int().nonnegative(), z.number()]
const spot = { x_m: number, y_m: number }
const boxes = z.object({ le8: count, le4: count, le2: count, frozen: count })
const pickup = z.object({
  place: text,
  ready_s: count,
  weight_g: count,
  volume_ml: count,
  class: z.enum(['ambient', 'le8', 'le4', 'le2', 'frozen']),
  max_on_board_s: count.nullable(),
})
const door = { from_s: count, to_s: count, service_s: count, floor: count, no_lift: z.boolean() }
const bike = z.object({
  id: text,
  shift_start_s: count,
  shift_end_s: count,
  break: z.object({ earliest_s: count, latest_s: count, duration_s: count }).nullable(),
  payload_g: count,
  volume_ml: count,
  cold_boxes: boxes,
  skills: z.array(text),
})
const order = z.object({
  id: text,
  announced_s: count,
  heavy: z.boolean(),
  pickups: z.array(pickup).min(1).max(MOST_PICKUPS),
  dropoff: z.object({ ...spot, ...door }),
})
const times = { trip: count, arrival_s: count, start_s: count, departure_s: count }
const stop = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hub'), orders: z.array(text), ...times }),
  z.object({ kind: z.literal('pickup'), merchant: text, orders: z.array(text), ...times }),
  z.object({ kind: z.literal('drop'), order: text, ...times }),
  z.object({ kind: z.literal('break'), ...times }),
])
const ways = z.array(z.array(count))
const whole = z.object({
  id: text,
  speed_m_per_h: count.positive(),
  detour_percent: count,
  stairs_s_per_floor: count,
  box_volume_ml: count,
  hub: z.object({ ...spot, reload_s: count }),
  now_s: count.nullable(),
  merchants: z.array(z.object({ id: text, ...spot, visit_s: count })),
  bikes: z.array(bike),
  orders: z.array(order),
  legs: z.object({ length_m: ways, travel_s: ways }).optional(),
  current: z
    .object({
      bikes: z.array(z.object({ bike: text, stops: z.array(stop) })),
      unassigned: z.array(z.object({ order: text, reason: text })),
    })
    .optional(),
  locked: z.record(text, count).optional(),
})
const format = z.object({ format: z.literal('beffroi-bike-day-1') })

/** Reads the file of a day; a refusal says which rule, at which line of the text, and what stands there. */
export function readBikeDay(text: string): ReadDay {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const refused = (refusal: DayRefusal, path: PropertyKey[]): ReadDay => {
    const steps = path.map(String)
    return { ok: false, refusal, line: lineAt(text, steps), what: steps.join('.') }
  }
  const { value } = parsed
  if (!format.safeParse(value).success) return refused('not a day', ['format'])
  const [wrong] = whole.safeParse(value, { reportInput: true }).error?.issues ?? []
  if (wrong) return refused(wrong.input === undefined ? 'field missing' : 'field wrong', wrong.path)
  // The one place where what was just verified becomes a day.
  const day = value as BikeDay
  const odd = contradiction(day)
  return odd ? refused(odd.refusal, odd.path) : { ok: true, day }
}

function parse(text: string): { ok: true; value: unknown } | (ReadDay & { ok: false }) {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    const at = /position (\d+)/.exec(message)?.[1]
    const line = text.slice(0, at ? Number(at) : text.trimEnd().length).split('\n').length
    return { ok: false, refusal: 'not json', line, what: '' }
  }
}

type Odd = { refusal: DayRefusal; path: PropertyKey[] }

function contradiction(day: BikeDay): Odd | undefined {
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
