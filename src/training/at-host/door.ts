export { noteHalfDayAtHost } from './note-half-day.ts'
export { endAtHost, immersedBetween } from './half-day-store.ts'
