export { failureWords } from './failure-words.ts'
export { TAKEN_OUT } from './price-move.ts'
export { readHandover, readHandoverPicture } from './read-handover.ts'
