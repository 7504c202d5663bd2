export { matchingData } from './matching-data.ts'
export { deleteProposals } from './proposal-store.ts'
export { deleteWishes } from './wish-store.ts'
export { proposalsToday } from './today.ts'
