export { isInSeason, monthsOf } from './season.ts'
