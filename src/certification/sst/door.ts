export { sstKindWords, sstRuleOn, sstStanding } from './sst.ts'
export { placesOf, sstOf, type OwnSst } from './place-store.ts'
export { sessionsOf } from './store.ts'
