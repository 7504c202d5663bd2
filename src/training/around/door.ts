export { aroundToday } from './today.ts'
