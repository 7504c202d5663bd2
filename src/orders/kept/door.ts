export { inBoth, keptAddress, keptLink, type Kept } from './kept.ts'
export { insertKept, keptOf } from './store.ts'
