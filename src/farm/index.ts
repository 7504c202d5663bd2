export { farmSite } from './routes.ts'
export { farmPages } from './listed.ts'
export { seedFarm } from './seeds.ts'
export { farmToday } from './today.ts'
export { farmData } from './my-data.ts'
export { forgetFarm } from './forget-farm.ts'
export {
  isRecalled,
  recallHarvests,
  traceGiven,
  traceLots,
  traceNumber,
  type Gift,
  type TracedLot,
} from './trace-lot.ts'
export { farmOpening } from './opening.ts'
export { worksAtFarm } from './seat.ts'
