export { placeSentences } from './half-day-sentences.ts'
export { placeHalfDay, type PlaceRefusal } from './place-half-day.ts'
