export {
  asDay,
  dayOf,
  parisDay,
  parisInstant,
  parisClock,
  addDays,
  addMonths,
  weekday,
  mondayOf,
  daysBetween,
  DAY_MS,
  WEEK_MS,
  type Day,
} from './day.ts'
export { publicHolidays, holidayOn } from './holidays.ts'
export {
  writeDay,
  writeFullDay,
  writeDate,
  writeShortDate,
  writeMonth,
  writeClock,
  writeInstant,
  writeMinutes,
} from './write.ts'
