export { listLived } from './list-lived.ts'
