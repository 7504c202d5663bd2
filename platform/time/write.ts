import { writeNumber } from '#platform/i18n'
import type { Day } from './day.ts'

// One formatter each, made once: `toLocaleString` in a row costs four fifths of a page (docs/performance.md).
const format = (options: Intl.DateTimeFormatOptions, timeZone: string) =>
  new Intl.DateTimeFormat('fr-FR', { ...options, timeZone })

const DAY = format({ weekday: 'long', day: 'numeric', month: 'long' }, 'UTC')
const FULL_DAY = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, 'UTC')
const DATE = format({ day: 'numeric', month: 'long', year: 'numeric' }, 'UTC')
const SHORT = format({ day: '2-digit', month: '2-digit', year: 'numeric' }, 'UTC')
const MONTH = format({ month: 'long', year: 'numeric' }, 'UTC')
const PARIS_DATE = format({ day: 'numeric', month: 'long', year: 'numeric' }, 'Europe/Paris')
const PARIS_CLOCK = format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }, 'Europe/Paris')

const utc = (on: Day) => new Date(`${on}T00:00:00Z`)
const first = (text: string) => text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ')

/** 'lundi 9 avril' */
export const writeDay = (on: Day): string => first(DAY.format(utc(on)))
/** 'lundi 9 avril 2018' */
export const writeFullDay = (on: Day): string => first(FULL_DAY.format(utc(on)))
/** '9 avril 2018', '1er mai 2018' */
export const writeDate = (on: Day): string => first(DATE.format(utc(on)))
/** '09/04/2018', for tables */
export const writeShortDate = (on: Day): string => SHORT.format(utc(on))
/** 'avril 2018' */
export const writeMonth = (on: Day): string => MONTH.format(utc(on))

/** '9 h 30', '14 h': the hour in Paris at that instant, with no-break spaces. */
export function writeClock(at: Date): string {
  const parts = PARIS_CLOCK.formatToParts(at)
  const hour = Number(parts.find((part) => part.type === 'hour')?.value)
  const minute = parts.find((part) => part.type === 'minute')?.value
  return minute === '00' ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${minute}`
}

/** '9 avril 2018 à 9 h 30' in Paris. */
export const writeInstant = (at: Date): string => `${first(PARIS_DATE.format(at))} à ${writeClock(at)}`

/** '2 h 30', '45 min', '0 min', '105 h' */
export function writeMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return `${rest}\u00A0min`
  const told = `${writeNumber(hours)}\u00A0h`
  return rest === 0 ? told : `${told}\u00A0${String(rest).padStart(2, '0')}`
}
