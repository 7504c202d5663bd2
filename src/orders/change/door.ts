export { writeChange, type Change } from './change.ts'
export { Changes } from './changes.tsx'
export { changesOf } from './store.ts'
