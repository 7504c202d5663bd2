export type { Listed } from './listed-positioning.ts'
export {
  isWhole,
  filterIn,
  type FilterName,
  filters,
  listAddress,
  sortNames,
  sortWords,
} from './list-filter.ts'
export { Silence } from './silence-view.tsx'
export { StateTag } from './state-tag.tsx'
export { endWords } from './end-words.ts'
export { nameOf, countedStates } from './listing.tsx'
export { linesToConfirm, countByState, countSilent } from './list-count-store.ts'
export { listPositionings, type Filter, type Whose } from './list-store.ts'
export { silentDays, SILENT_AFTER_DAYS } from './silence.ts'
