export { bikeDayOf, notPlaced, orderOf, type DayRows } from './day-of-bikes.ts'
export { readDay } from './day-store.ts'
export { distanceWords } from './distance-words.ts'
export { freeOrders, keepLess } from './free-orders.ts'
export { keepPlan } from './keep-plan.ts'
export { lockOrderAndDay } from './lock-order.ts'
export { setAside, shiftOf, withoutPickup, withoutUnknown } from './parts.ts'
export {
  lockDay,
  planOfDay,
  planVersion,
  plannedDaysFrom,
  versionsOfDay,
  type DayPlan,
  type NamedPlan,
  type PlanChange,
} from './store.ts'
export { keepWays, knownWays } from './way-store.ts'
export { missingWays, pointKey, pointsOf, straightWay, withWays, type KnownWays } from './way.ts'
export { kilosAtLeast, litres, whySentence } from './why-sentences.ts'
