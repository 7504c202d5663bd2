export {
  FileRefused,
  maxBytesOf,
  reportOf,
  type Column,
  type Given,
  type ImportContext,
  type Importer,
  type Line,
  type Outcome,
  type Report,
} from './importer.ts'
export { isTotal, leftOutOf, sayLeftOut, type LeftOut } from './left-out.ts'
export { firstLines } from './first-lines.ts'
export { holdsBirthDates, namesBirthDate, refuseUnreadBirthDates, unreadBirthDates } from './birth-date-column.ts'
export { missingColumns, openImport, runImport, type Opened } from './run-import.ts'
export {
  changeReading,
  findSentFile,
  keepSentFile,
  latestSentFiles,
  lockSentFile,
  markImported,
  rememberedMapping,
  rememberMapping,
  sweepSentFiles,
  type Scope,
  type SentFile,
} from './store.ts'
