export { viewOutside } from './view-outside.tsx'
export { firstAidOf, type FirstAidHalfDay } from './list-first-aid.ts'
export { sayNotPlaced } from './half-day-sentences.ts'
export { placeHalfDay, type NotPlaced } from './place-half-day.ts'
