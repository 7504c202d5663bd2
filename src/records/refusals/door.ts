export { insertRefusal } from './store.ts'
