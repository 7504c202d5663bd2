export { basketLine, findAgain, type Again, type Missing, type Wanted } from './find-again.ts'
export { OfferLine } from './offer-line.tsx'
export { MissingList } from './missing.tsx'
export { putAgain, type Refill } from './put-again.ts'
