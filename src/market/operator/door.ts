export { runnersOf } from './open-market.ts'
