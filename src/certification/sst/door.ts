export { sstKindWords, sstRuleOn } from './sst.ts'
export { placesOf, sessionsOf, sstOf, type SstPlace, type SstSession } from './store.ts'
