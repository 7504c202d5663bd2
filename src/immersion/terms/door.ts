export {
  counts,
  hasBegun,
  inLaw,
  isOpen,
  isSent,
  isTooLate,
  isUnderWay,
  lastDayOf,
  wasSigned,
  type Convention,
  type Standing,
} from './convention.ts'
export {
  allConventions,
  conventionsAtHost,
  conventionsAtHosts,
  conventionsOfPerson,
  giveConvention,
  heldNow,
  keepDaysTold,
  lastAtHost,
  lockConvention,
  lockPerson,
  readConvention,
  saveConvention,
  standConvention,
  tooLateOn,
} from './convention-store.ts'
export { missingIn, MOST_TASKS, type Terms } from './terms.ts'
export { halfWords, halvesIn, minutesIn, presencesIn, spansOf, weeksIn, writeTimetable } from './timetable.ts'
export {
  hoursOf,
  instantsOf,
  spanOf,
  timetableWithin,
  writeHours,
  type Half,
  type HalfOfDay,
  type Hours,
  type Span,
  type Timetable,
} from './timetable.ts'
