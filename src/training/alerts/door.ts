export { alertsOf, type TraineeAlerts } from './gather-alerts.ts'
export { alertNotesOf, type AlertNote } from './note-store.ts'
export { alertWords } from './pages.tsx'
