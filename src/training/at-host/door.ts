export { noteHalfDayAtHost } from './note-half-day.ts'
export { endAtHost, forgetPlanned, immersedBetween, planAtHost, type Immersed } from './half-day-store.ts'
