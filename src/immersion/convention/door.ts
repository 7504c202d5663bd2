export {
  allConventions,
  conventionsAtHost,
  conventionsOfPerson,
  counts,
  giveConvention,
  halfWords,
  halvesIn,
  hasBegun,
  hoursOf,
  instantsOf,
  isOpen,
  isSent,
  isTooLate,
  isUnderWay,
  lastDayOf,
  lockConvention,
  lockPerson,
  minutesIn,
  readConvention,
  signedStays,
  spanOf,
  spansOf,
  standConvention,
  heldNow,
  timetableWithin,
  tooLateOn,
  wasSigned,
  writeHours,
  writeTimetable,
} from '../terms/door.ts'
export type { Convention, Half, HalfOfDay, Hours, Span, Standing, Timetable } from '../terms/door.ts'
export { announcePlanned } from './announce-planned.ts'
export { signerWords, type Signatory } from './signatory.ts'
export type { SendAnew } from './write-convention.ts'
export { allSignatories, signatoriesOf } from './signatory-store.ts'
export { daysTaken, findClash, writeClash, type Clash } from './find-clash.ts'
export { judgeConvention } from './judge-convention.ts'
export { historyOf, livedBeside } from './read-history.ts'
export { renewalOf, type Renewal } from './read-renewal.ts'
export { readArticles, writeDraft, writeText } from './write-text.ts'
export { findDiffering } from './find-differing.ts'
export { newConventionFormSite } from './routes.ts'
export { openOwnConvention } from './open-own-convention.ts'
