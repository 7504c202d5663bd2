export { alertsOf, type TraineeAlerts } from './alerts-of.ts'
export { alertNotesOf, type AlertNote } from './note-store.ts'
export { alertWords } from './pages.tsx'
