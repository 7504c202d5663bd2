export { counts, isOpen, lastDayOf, type Convention, type Standing } from './convention.ts'
export { hasBegun, isSent, isTooLate, isUnderWay, wasSigned } from './convention.ts'
export {
  halfWords,
  halvesIn,
  minutesIn,
  spansOf,
  writeTimetable,
  hoursOf,
  writeHours,
  type Hours,
  type Half,
  type Span,
  type Timetable,
} from './timetable.ts'
export { signerWords, type Signatory } from './signatory.ts'
export type { SendAnew } from './write-convention.ts'
export { signatoriesOf } from './signatory-store.ts'
export {
  conventionsAtHost,
  conventionsOfPerson,
  giveConvention,
  lockConvention,
  lockPerson,
  readConvention,
  standConvention,
  heldNow,
  tooLateOn,
} from './convention-store.ts'
export { daysTaken, findClash, writeClash, type Clash } from './find-clash.ts'
export { judgeConvention } from './judge-convention.ts'
export { historyOf } from './read-history.ts'
export { renewalOf, type Renewal } from './read-renewal.ts'
export { readArticles, writeDays, writeDraft, writeText } from './write-text.ts'
export { newConventionFormSite } from './routes.ts'
export { openOwnConvention } from './open-own-convention.ts'
