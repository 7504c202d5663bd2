export { alertsOf } from './gather-alerts.ts'
export type { TraineeAlerts } from './trainee-alerts.ts'
export { alertNotesOf, type AlertNote } from './note-store.ts'
export { alertWords } from './alert-words.ts'
