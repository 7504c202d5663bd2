import { z } from 'zod'

export const [text, count, number] = [z.string(), z.int().nonnegative(), z.number()]

export type DayRefusal =
  | 'not json'
  | 'not a day'
  | 'field missing'
  | 'field wrong'
  | 'unknown place'
  | 'twice the same'
  | 'plan broken'

const MOST_PICKUPS = 5
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
export const whole = z.object({
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
export const format = z.object({ format: z.literal('beffroi-bike-day-1') })
