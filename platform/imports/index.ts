export {
  FileRefused,
  maxBytesOf,
  reportOf,
  type CellRead,
  type Column,
  type Given,
  type ImportContext,
  type Importer,
  type Line,
  type LineRead,
  type Outcome,
  type Report,
} from './importer.ts'
export { countRead, isTotal, leftOutOf, sayLeftOut, type LeftOut } from './left-out.ts'
export { columnsByNeed, needWords, WITHOUT_WANTED } from './columns-by-need.ts'
export { firstLines } from './first-lines.ts'
export {
  holdsBirthDates,
  namesBirthDate,
  refuseUnreadBirthDates,
  unreadBirthDates,
} from './birth-date-column.ts'
export { missingColumns, type Opened } from './opened.ts'
export { birthSentences, readBirthDate, type BirthRefusal } from './read-birth-date.ts'
export { matchColumns } from './match-columns.ts'
export { NO_BYTE } from './file-sentences.ts'
export { openImport } from './open-import.ts'
export { runImport } from './run-import.ts'
export { inTurn, isTaken } from './in-turn.ts'
export { changeReading } from './reading-store.ts'
export {
  forgetHeader,
  rememberedHeaders,
  rememberedMapping,
  rememberMapping,
  type Remembered,
} from './mapping-store.ts'
export { findSentFile, keepSentFile, lockSentFile, markImported, markUndone } from './sent-file-store.ts'
export { importedAmong, latestSentFiles, sweepSentFiles } from './sent-list-store.ts'
export type { ListedFile, Scope, SentFile } from './sent-file.ts'
export { eachOf } from './each-of.ts'
export { outcomeFor, type Became } from './outcome-for.ts'
export {
  readDay,
  readDayAhead,
  sayDay,
  sayDayAhead,
  sayEuros,
  sayMinutes,
  sayPercent,
  sayPhone,
  sayYes,
  unreadDay,
  type SayCell,
} from './say-cells.ts'
export { sayChanges } from './say-changes.ts'
export { sayLeft } from './say-left.ts'
export { cellRead, cellsRead } from './cells-read.ts'
export { unreadColumns, type UnreadColumn } from './unread-columns.ts'
export type { Working } from './working.ts'
export {
  beginWorking,
  countImports,
  dropWorking,
  endWorking,
  findWorking,
  reachWorking,
  stopWorking,
  wasStopped,
} from './working-store.ts'
export { LineCells } from './line-cells.tsx'
