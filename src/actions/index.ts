export { actionsSite } from './routes.ts'
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
export {
  findAction,
  readAction,
  listActions,
  partnersOf,
  obligationOn,
  obligationsOf,
} from './action-store.ts'
export { findGroup, readGroup, groupsOf, groupsWithIds } from './group-store.ts'
export {
  createAction,
  openGroup,
  addPartner,
  setObligation,
  mayManage,
  type ActionRefusal,
} from './manage-action.ts'
export { maskSmall, SMALLEST_SHOWN, type CountedRow, type Figure, type GroupFigures } from './figure.ts'
