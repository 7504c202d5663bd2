export { sstKindWords, sstRuleOn } from './sst.ts'
export { placesOf, sstOf, type SstPlace } from './place-store.ts'
export { sessionsOf, type SstSession } from './store.ts'
