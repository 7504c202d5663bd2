import { addMonths, dayOf, writeDate } from '#platform/time'
import { hasDateNextMonth, lastDayOfMonthFrom } from './calendar.ts'
import { broken, brokenIf, kept, type Rule } from './rule.ts'

const since = dayOf('2015-01-01')

/** When it is decided, and how long it may last. */
export const dateRules: readonly Rule[] = [
  {
    key: 'antedated',
    article: 'L5135-4, D5135-2',
    from: since,
    find: ({ decidedOn, convention: { start } }) => {
      if (decidedOn === undefined || decidedOn < start) return kept()
      return decidedOn > start ? broken() : kept('decided on the first day')
    },
    say: () => 'La convention doit être signée avant le premier jour',
  },
  {
    key: 'dates',
    article: 'D5135-2',
    from: since,
    find: ({ convention: { start, end } }) => brokenIf(end < start),
    say: () => 'La fin précède le début',
  },
  {
    key: 'one-month',
    article: 'D5135-3',
    from: since,
    find: ({ convention: { start, end } }) => {
      const last = lastDayOfMonthFrom(start)
      if (!hasDateNextMonth(start) && end === last) return kept('month without the date')
      if (end <= last) return kept()
      return end === addMonths(start, 1) ? broken('same date of the next month') : broken()
    },
    say: ({ convention: { start } }) =>
      `Une immersion dure un mois au plus : ici jusqu’au ${writeDate(lastDayOfMonthFrom(start))}`,
  },
]
