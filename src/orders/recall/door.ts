export { recallsOfOrder } from './store.ts'
