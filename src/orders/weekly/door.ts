export { weeklyOfReaches } from './store.ts'
export { weeklyAddress, type Weekly } from './weekly.ts'
