export { proposedTo } from './list-proposed.ts'
export { Proposed } from './proposed.tsx'
export { proposedToday } from './today.ts'
