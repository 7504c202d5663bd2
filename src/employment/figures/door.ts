export { tallyOfReach } from './store.ts'
export type { ExitTally } from './figure.ts'
export { Readings, countedCategories, maskedCount } from './readings.tsx'
