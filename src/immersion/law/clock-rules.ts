import { addDays, dayOf, mondayOf, type Day } from '#platform/time'
import { adultFrom, birthdayOf, minutesOf } from './calendar.ts'
import type { Presence, Question } from './question.ts'
import { broken, brokenIf, kept, type Rule } from './rule.ts'

const since = dayOf('2015-01-01')

const DAY_MIN = 24 * 60
const hours = (count: number): number => count * 60

/** The hours of one day, in order, in minutes; and how old the person is then. */
type Clocked = { day: Day; age: 'adult' | 'young' | 'under 16'; spans: { begin: number; end: number }[] }

function clockedDays({ presences = [], birthDate }: Question): Clocked[] {
  const ageOn = (day: Day): Clocked['age'] => {
    if (!birthDate || day >= adultFrom(birthDate)) return 'adult'
    return day >= birthdayOf(birthDate, 16) ? 'young' : 'under 16'
  }
  const byDay = Map.groupBy(presences, ({ day }) => day)
  return [...byDay.keys()].toSorted().map((day) => ({
    day,
    age: ageOn(day),
    spans: (byDay.get(day) ?? []).map(spanOf).toSorted((a, b) => a.begin - b.begin),
  }))
}

const spanOf = ({ from, to }: Presence) => ({ begin: minutesOf(from), end: minutesOf(to) })

const beginOf = ({ spans }: Clocked): number => Math.min(...spans.map(({ begin }) => begin))
const endOf = ({ spans }: Clocked): number => Math.max(...spans.map(({ end }) => end))

/** Between the end of each day and the beginning of the next, in minutes. */
function nightsOf(days: readonly Clocked[]): { age: Clocked['age']; rest: number }[] {
  return days.flatMap((one, n) => {
    const next = days[n + 1]
    if (!next || next.day !== addDays(one.day, 1)) return []
    return [{ age: one.age, rest: DAY_MIN - endOf(one) + beginOf(next) }]
  })
}

const NIGHT = { young: hours(22), 'under 16': hours(20) }
const REST = { adult: hours(11), young: hours(12), 'under 16': hours(14) }
const UNBROKEN = hours(4) + 30
const PAUSE = 30

const atNight = (day: Clocked): boolean =>
  day.age !== 'adult' && (beginOf(day) < hours(6) || endOf(day) > NIGHT[day.age])

/** The longest time without half an hour of pause. */
function longestRun({ spans }: Clocked): number {
  let longest = 0
  let begin = -Infinity
  let end = -Infinity
  for (const span of spans) {
    if (span.begin - end >= PAUSE) begin = span.begin
    end = Math.max(end, span.end)
    longest = Math.max(longest, end - begin)
  }
  return longest
}

/** When one is there, and not how long: asked where the hours of the clock are given. Young workers, then those of employees (L5135-6). */
export const clockRules: readonly Rule[] = [
  {
    key: 'night-minor',
    article: 'L3163-2',
    from: since,
    find: (question) => brokenIf(clockedDays(question).some(atNight)),
    say: () => 'Pas de nuit avant 18 ans : de 22 h à 6 h, et de 20 h à 6 h avant 16 ans',
  },
  {
    key: 'pause-minor',
    article: 'L3162-3',
    from: since,
    find: (question) =>
      brokenIf(clockedDays(question).some((day) => day.age !== 'adult' && longestRun(day) > UNBROKEN)),
    say: () => 'Trente minutes de pause après quatre heures et demie, avant 18 ans',
  },
  {
    key: 'daily-rest-minor',
    article: 'L3164-1',
    from: since,
    find: (question) =>
      brokenIf(nightsOf(clockedDays(question)).some(({ age, rest }) => age !== 'adult' && rest < REST[age])),
    say: () => 'Douze heures de repos entre deux jours avant 18 ans, quatorze avant 16 ans',
  },
  {
    key: 'daily-rest-adult',
    article: 'L3131-1',
    from: since,
    find: (question) => {
      const short = nightsOf(clockedDays(question)).some(
        ({ age, rest }) => age === 'adult' && rest < REST.adult,
      )
      return short ? broken('rest of employees') : kept()
    },
    say: () => 'Onze heures de repos entre deux jours',
  },
  {
    key: 'weekly-rest-adult',
    article: 'L3132-1',
    from: since,
    find: (question) => {
      const weeks = Map.groupBy(clockedDays(question), ({ day }) => mondayOf(day))
      return [...weeks.values()].some((days) => days.length > 6) ? broken('rest of employees') : kept()
    },
    say: () => 'Un jour de repos par semaine au moins',
  },
]
