export { newActionsSite } from './routes.ts'
export { seedActions, seeded } from './seeds.ts'
export {
  partWords,
  stageOf,
  type Action,
  type Group,
  type Obligation,
  type Part,
  type Partner,
} from './action.ts'
export { findAction, readAction, listActions, partnersOf, partnersOfEach } from './action-store.ts'
export { obligationOn, obligationsOn, obligationsOf } from './action-store.ts'
export { actionsLedBy, findGroup, readGroup, groupsOf, groupsOfEach, groupsWithIds } from './group-store.ts'
export { groupsAround } from './group-store.ts'
export { leading, leads } from './manage-action.ts'
export { createAction, openGroup, publishAction, mayManage, surroundWithLeads } from './manage-action.ts'
export type { ActionRefusal } from './manage-action.ts'
export { addPartner } from './partners/choose-partner.ts'
export { setObligation } from './partners/set-obligation.ts'
export { photosOf } from './photos/store.ts'
export type { ActionPhoto } from './photos/photo.ts'
export { actionsToday } from './today.ts'
export { actionsPages } from './listed.ts'
export { maskSmall, SMALLEST_SHOWN, type CountedRow, type Figure, type GroupFigures } from './figure.ts'
export { actionsOpening } from './opening.ts'
