export { correctLot, corrected } from './correct-lot.ts'
export { harvested, isHarvestOf } from './harvested.ts'
export { receiveLot } from './receive-lot.ts'
