/** A day of deliveries by bike, as its file says it. Times in seconds since midnight, metres, grams, millilitres. */
export type BikeDay = {
  format: 'beffroi-bike-day-1'
  id: string
  speed_m_per_h: number
  detour_percent: number
  stairs_s_per_floor: number
  box_volume_ml: number
  heavy_above_g: number
  hub: Spot & { id: 'hub'; reload_s: number }
  now_s: number | null
  merchants: (Spot & { id: string; name: string; visit_s: number })[]
  bikes: Bike[]
  orders: Order[]
  current?: { bikes: BikeRound[]; unassigned: Unassigned[] }
  locked?: Record<string, number>
  /** The ways given by a bike router, by number of place: 0 the hub, then the merchants, then the doors of the orders. */
  legs?: { length_m: number[][]; travel_s: number[][] }
}

export type Spot = { x_m: number; y_m: number; lat: number; lon: number }

export type ColdKind = 'le8' | 'le4' | 'le2' | 'frozen'

export type Bike = {
  id: string
  shift_start_s: number
  shift_end_s: number
  break: { earliest_s: number; latest_s: number; duration_s: number } | null
  payload_g: number
  volume_ml: number
  cold_boxes: Record<ColdKind, number>
  skills: ('freezer-box' | 'heavy')[]
}

export type Order = { id: string; announced_s: number; pickups: Pickup[]; dropoff: Dropoff; heavy: boolean }

export type Pickup = {
  /** A merchant's id, or `hub` for goods brought there beforehand. */
  place: string
  ready_s: number
  weight_g: number
  volume_ml: number
  class: 'ambient' | ColdKind
  max_on_board_s: number | null
  heaviest_parcel_g: number
}

export type Dropoff = Spot & {
  from_s: number
  to_s: number
  service_s: number
  floor: number
  no_lift: boolean
}

type Times = { trip: number; arrival_s: number; start_s: number; departure_s: number }

export type BikeStop =
  | ({ kind: 'hub'; orders: string[] } & Times)
  | ({ kind: 'pickup'; merchant: string; orders: string[] } & Times)
  | ({ kind: 'drop'; order: string } & Times)
  | ({ kind: 'break' } & Times)

export type BikeRound = { bike: string; stops: BikeStop[] }

export type Unassigned = {
  order: string
  reason: 'time' | 'capacity' | 'cold' | 'skill' | 'other'
  detail?: string
}

export type BikePlan = {
  format: 'beffroi-bike-plan-1'
  day: string
  bikes: BikeRound[]
  unassigned: Unassigned[]
}

/** An order of a day, by its id: one that the day has. */
export const orderOf = (day: BikeDay, id: string): Order => day.orders.find((order) => order.id === id)!
