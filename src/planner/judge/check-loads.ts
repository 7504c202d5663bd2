import type { Bike, BikeDay, BikeStop, ColdKind, Pickup } from '../bike-day.ts'
import type { Say } from './breach.ts'

export const placeOf = (stop: BikeStop) => (stop.kind === 'pickup' ? stop.merchant : 'hub')

const boxed: ColdKind[] = ['le8', 'le4', 'le2', 'frozen']

export function checkLoads(day: BikeDay, bike: Bike, stops: BikeStop[], say: Say): void {
  const orders = new Map(day.orders.map((order) => [order.id, order]))
  let aboard: { order: string; pickup: Pickup }[] = []
  for (const stop of stops) {
    if (stop.kind === 'break') continue
    if (stop.kind === 'drop') {
      aboard = aboard.filter(({ order }) => order !== stop.order)
      continue
    }
    for (const id of stop.orders) {
      const order = orders.get(id)!
      aboard.push({ order: id, pickup: order.pickups.find(({ place }) => place === placeOf(stop))! })
    }
    const over = overloads(
      day,
      bike,
      aboard.map(({ pickup }) => pickup),
    )
    for (const breach of over) say(breach, `${bike.id} at ${placeOf(stop)}`)
  }
}

export function overloads(day: BikeDay, bike: Bike, goods: Pickup[]): ('payload' | 'volume' | 'boxes')[] {
  const volume = (some: Pickup[]) => some.reduce((sum, { volume_ml }) => sum + volume_ml, 0)
  const boxes = boxed.some((cold) => {
    const needed = Math.ceil(volume(goods.filter((one) => one.class === cold)) / day.box_volume_ml)
    return needed > bike.cold_boxes[cold]
  })
  return [
    ...(goods.reduce((sum, { weight_g }) => sum + weight_g, 0) > bike.payload_g
      ? (['payload'] as const)
      : []),
    ...(volume(goods) > bike.volume_ml ? (['volume'] as const) : []),
    ...(boxes ? (['boxes'] as const) : []),
  ]
}
