export { noteWritten, sweepNotes, UNDO_DAYS } from './note-store.ts'
export { countNoted, takeBack, whyStays } from './take-back-store.ts'
export type { WhyStays } from './why-stays.ts'
