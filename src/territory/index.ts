export { lastBackup, noteBackup } from './backup-store.ts'
export { beBorn } from './be-born.ts'
export { BirthRefused } from './birth.ts'
