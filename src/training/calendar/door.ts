export { viewOutside } from './view-outside.tsx'
export { firstAidOf, type FirstAidHalfDay } from './list-first-aid.ts'
export { placeSentences } from './half-day-sentences.ts'
export { placeHalfDay, type PlaceRefusal } from './place-half-day.ts'
