export { basketLine, findAgain, type Again, type Wanted } from './find-again.ts'
export { MissingList } from './missing.tsx'
export { putAgain, type Refill } from './put-again.ts'
