export { noteWritten, sweepNotes, UNDO_DAYS } from './note-store.ts'
export { countNoted, takeBack } from './take-back-store.ts'
export { whyStays } from './why-stays-store.ts'
export type { RowHeld, WhyStays } from './why-stays.ts'
