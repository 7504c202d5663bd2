import { dayOf, writeDate } from '#platform/time'
import type { Season } from '../vegetable-calendar.ts'

/** '10 mars': a date of any year. */
const dateWords = (date: string): string => writeDate(dayOf(`2026-${date}`)).replace(/\s2026$/, '')

/** 'du 10 mars au 10 juillet' */
export const seasonWords = (season: Season): string =>
  `du ${dateWords(season.from)} au ${dateWords(season.to)}`
