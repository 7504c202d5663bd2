export { tallyOfReach } from './store.ts'
export { maskedCount, Readings, countedCategories } from './readings.tsx'
export type { ExitTally } from './exit-tally.ts'
