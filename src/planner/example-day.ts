import type { Bike, BikeDay, Order, Pickup } from './bike-day.ts'

/** A small day for the rules: one metre lasts a second (3 600 m/h, no detour), three shops in a line, two bikes. */
export const exampleDay = (): BikeDay => ({
  format: 'beffroi-bike-day-1',
  id: 'day-90',
  speed_m_per_h: 3600,
  detour_percent: 100,
  stairs_s_per_floor: 30,
  box_volume_ml: 20_000,
  heavy_above_g: 15_000,
  hub: { id: 'hub', ...at(0, 0), reload_s: 60 },
  now_s: null,
  merchants: [
    { id: 'm001', name: 'Boulangerie', ...at(100, 0), visit_s: 50 },
    { id: 'm002', name: 'Ferme', ...at(200, 0), visit_s: 50 },
  ],
  bikes: [bike('b01', ['freezer-box', 'heavy']), bike('b02', [])],
  orders: [
    order('o001', [goods('m001'), { ...goods('m002'), class: 'le4', max_on_board_s: 600 }]),
    order('o002', [goods('m001'), goods('hub')]),
  ],
})

export const at = (x_m: number, y_m: number) => ({ x_m, y_m, lat: 50.95, lon: 1.85 })

export const bike = (id: string, skills: Bike['skills']): Bike => ({
  id,
  shift_start_s: 30_000,
  shift_end_s: 40_000,
  break: { earliest_s: 31_000, latest_s: 35_000, duration_s: 600 },
  payload_g: 50_000,
  volume_ml: 100_000,
  cold_boxes: { le8: 1, le4: 1, le2: 0, frozen: 1 },
  skills,
})

export const goods = (place: string): Pickup => ({
  place,
  ready_s: 30_100,
  weight_g: 1000,
  volume_ml: 5000,
  class: 'ambient',
  max_on_board_s: null,
  heaviest_parcel_g: 1000,
})

export const order = (id: string, pickups: Pickup[]): Order => ({
  id,
  announced_s: 0,
  heavy: false,
  pickups,
  dropoff: { ...at(300, 100), from_s: 31_000, to_s: 34_000, service_s: 100, floor: 2, no_lift: true },
})
