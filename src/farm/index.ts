export { farmSite } from './routes.ts'
export { farmSentences } from './day/spoken.ts'
export { farmPages } from './listed.ts'
export { seedFarm } from './seeds/seed-farm.ts'
export { farmToday } from './day/today.ts'
export { farmData } from './mine/my-data.ts'
export { provenAtFarm } from './mine/list-proven.ts'
export { forgetFarm } from './mine/forget-farm.ts'
export {
  isRecalled,
  recallHarvests,
  traceGiven,
  traceLots,
  traceNumber,
  type Gift,
  type TracedLot,
} from './lots/trace-lot.ts'
export { farmOpening } from './opening/opening.ts'
export { worksAtFarm } from './access.ts'
export { farmsOf } from './farm-store.ts'
export type * from './ids.ts'
