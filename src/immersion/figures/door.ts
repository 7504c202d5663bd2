export { immersionFigures, peopleBehindImmersions } from './count-figures.ts'
export { immersionKeys } from './figure.ts'
export { listEvidence } from './list-evidence.ts'
