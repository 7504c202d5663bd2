import { typo, writeNumber } from '#platform/i18n'
import { writeClock, writeMinutes, type Day } from '#platform/time'
import { instantOf } from './day-clock.ts'

/** '12,4 km' */
export const kilometres = (metres: number): string => typo(`${writeNumber(Math.round(metres / 100) / 10)} km`)
/** '4,2 kg' */
export const kilos = (grams: number): string => typo(`${writeNumber(Math.round(grams / 100) / 10)} kg`)
/** '9 h 30', from seconds after midnight. */
export const hourOf = (seconds: number, day: Day): string =>
  writeClock(instantOf(Math.round(seconds / 60) * 60, day))
/** '12 min', from seconds, a minute at least. */
export const lasting = (seconds: number): string => writeMinutes(Math.max(1, Math.round(seconds / 60)))
