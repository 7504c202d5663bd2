export { noteHalfDayAtHost } from './note-half-day.ts'
export { endAtHost, immersedBetween, planAtHost, type Immersed } from './half-day-store.ts'
