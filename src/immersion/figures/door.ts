export { immersionFigures, immersionsDuring, peopleBehindImmersions } from './count-figures.ts'
export type { DuringCounts } from './count-figures.ts'
export { immersionKeys } from './figure.ts'
export { listEvidence } from './list-evidence.ts'
