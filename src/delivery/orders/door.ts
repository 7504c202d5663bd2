export { TAKEN_OUT } from './price-move.ts'
