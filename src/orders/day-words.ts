import { capital } from '#platform/i18n'
import { writeDay, type Day } from '#platform/time'

/** At the head of a line: 'Jeudi 26 novembre', 'Aujourd’hui'. */
export const writeOwnDay = (day: Day, today?: Day): string =>
  day === today ? 'Aujourd’hui' : capital(writeDay(day))

/** Among the days of two weeks, as short as can be told apart: 'Jeudi 26', 'Mardi 1er', 'Aujourd’hui'. */
export const writeTabDay = (day: Day, today?: Day): string =>
  day === today ? 'Aujourd’hui' : capital(writeDay(day)).split(' ').slice(0, 2).join('\u00A0')
