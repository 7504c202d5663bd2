export { beBorn } from './be-born.ts'
export { BirthRefused } from './birth.ts'
