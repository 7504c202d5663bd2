export { failureWords } from './failure-words.ts'
export { TAKEN_OUT } from './price-move.ts'
