import { dayOf } from '#platform/time'
import { broken, brokenIf, kept, type Rule } from './rule.ts'
import {
  adultDays,
  isOver,
  minorDays,
  restsTwoDays,
  workedIn,
  workedWeeks,
  type WorkedWeek,
} from './worked-week.ts'

const since = dayOf('2015-01-01')

const tooLong = (days: WorkedWeek, hours: number) => days.some(({ worked }) => isOver(worked, hours))
const hasMinor = (week: WorkedWeek) => minorDays(week).length > 0

/** Hours are the host's (L5135-6): those of its employees, and those of young workers under 18. */
export const hourRules: readonly Rule[] = [
  {
    key: 'day-adult',
    article: 'L3121-18',
    from: since,
    find: (question) => {
      const days = workedWeeks(question).flatMap(adultDays)
      if (tooLong(days, 10)) return broken('hours of employees')
      return days.length > 0 ? kept('hours of employees') : kept()
    },
    say: () => 'Dix heures par jour au plus',
  },
  {
    key: 'week-adult',
    article: 'L3121-20',
    from: since,
    find: (question) => {
      const weeks = workedWeeks(question).filter((week) => !hasMinor(week))
      return weeks.some((week) => isOver(workedIn(week), 48)) ? broken('hours of employees') : kept()
    },
    say: () => 'Quarante-huit heures par semaine au plus',
  },
  {
    key: 'day-minor',
    article: 'L3162-1',
    from: since,
    find: (question) => brokenIf(tooLong(workedWeeks(question).flatMap(minorDays), 8)),
    say: () => 'Huit heures par jour au plus avant 18 ans',
  },
  {
    key: 'week-minor',
    article: 'L3162-1',
    from: since,
    find: (question) => {
      const long = workedWeeks(question).filter((week) => hasMinor(week) && isOver(workedIn(week), 35))
      if (long.length === 0) return kept()
      const surely = long.some((week) => isOver(workedIn(minorDays(week)), 35))
      return surely ? broken() : broken('week partly under 18')
    },
    say: () => 'Trente-cinq heures par semaine au plus avant 18 ans',
  },
  {
    key: 'rest-minor',
    article: 'L3164-2',
    from: since,
    find: (question) => {
      const weeks = workedWeeks(question)
      const isBusy = weeks.some((week) => hasMinor(week) && !restsTwoDays(week, weeks))
      return isBusy ? broken('rest under 18') : kept()
    },
    say: () => 'Deux jours de repos qui se suivent, chaque semaine, avant 18 ans',
  },
]
