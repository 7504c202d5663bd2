import { writeCount, writeList } from '#platform/i18n'
import { addDays, holidayOn, mondayOf, parisInstant, weekday, writeMinutes, type Day } from '#platform/time'
import { minutesOf, type Question } from '../law/door.ts'

/** 'HH:MM' to 'HH:MM'. */
export type Span = readonly [from: string, to: string]

/** The same week, all along: which half-days (1 for Monday to 7 for Sunday), and the hours of each half. */
export type Timetable = {
  mornings: readonly number[]
  afternoons: readonly number[]
  morning: Span
  afternoon: Span
}

export type Half = 'am' | 'pm'
export type HalfOfDay = { day: Day; half: Half }

export const halfWords: Record<Half, string> = { am: 'matin', pm: 'après-midi' }

/** From when to when somebody is there, in one half of a day. */
export const spanOf = ({ morning, afternoon }: Pick<Timetable, 'morning' | 'afternoon'>, half: Half): Span =>
  half === 'am' ? morning : afternoon

/** The same on that day, as instants that JSON writes. */
export function instantsOf(
  timetable: Timetable,
  { day, half }: HalfOfDay,
): { startsAt: string; endsAt: string } {
  const [from, to] = spanOf(timetable, half)
  return { startsAt: parisInstant(day, from).toISOString(), endsAt: parisInstant(day, to).toISOString() }
}

const lengthOf = ([from, to]: Span): number => minutesOf(to) - minutesOf(from)

/** The half-days of a period, in order. A public holiday has none: nobody is there. */
export function halvesIn(
  { mornings, afternoons }: Pick<Timetable, 'mornings' | 'afternoons'>,
  fromDay: Day,
  toDay: Day,
): HalfOfDay[] {
  const all: HalfOfDay[] = []
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) {
    if (holidayOn(day)) continue
    if (mornings.includes(weekday(day))) all.push({ day, half: 'am' })
    if (afternoons.includes(weekday(day))) all.push({ day, half: 'pm' })
  }
  return all
}

/** Two half-days of one person at once: of the same name, or whose hours meet. */
export const meet = (one: TimedHalf, other: TimedHalf): boolean =>
  one.day === other.day &&
  (one.half === other.half || (one.span[0] < other.span[1] && other.span[0] < one.span[1]))

/** A half-day with its hours. */
export type TimedHalf = HalfOfDay & { span: Span }

/** How long a half-day lasts, in minutes. */
const minutesOfHalf = (timetable: Timetable, half: Half): number => lengthOf(spanOf(timetable, half))

/** Minutes of presence in a period. */
export const minutesIn = (timetable: Timetable, fromDay: Day, toDay: Day): number =>
  halvesIn(timetable, fromDay, toDay).reduce((sum, { half }) => sum + minutesOfHalf(timetable, half), 0)

/** Its weeks as the law asks for them: hours from Monday to Sunday. */
export function weeksIn(timetable: Timetable, fromDay: Day, toDay: Day): NonNullable<Question['weeks']> {
  const byWeek = Map.groupBy(halvesIn(timetable, fromDay, toDay), ({ day }) => mondayOf(day))
  return [...byWeek].map(([monday, halves]) => ({
    monday,
    hours: [1, 2, 3, 4, 5, 6, 7].map(
      (n) =>
        halves
          .filter(({ day }) => weekday(day) === n)
          .reduce((sum, { half }) => sum + minutesOfHalf(timetable, half), 0) / 60,
    ),
  }))
}

/** When somebody is there, half-day by half-day, as the law asks for it. */
export const presencesIn = (
  timetable: Timetable,
  fromDay: Day,
  toDay: Day,
): NonNullable<Question['presences']> =>
  halvesIn(timetable, fromDay, toDay).map(({ day, half }) => {
    const [from, to] = spanOf(timetable, half)
    return { day, from, to }
  })

const dayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const named = (days: readonly number[]): string =>
  days.length > 2 && days.every((day, n) => n === 0 || day === (days[n - 1] ?? 0) + 1)
    ? `du ${dayNames[(days[0] ?? 1) - 1]} au ${dayNames[(days.at(-1) ?? 1) - 1]}`
    : writeList(days.map((day) => `le ${dayNames[day - 1]}`))
const hours = ([from, to]: Span): string => `de ${clock(from)} à ${clock(to)}`
const clock = (at: string): string => {
  const [hour = '', minutes = ''] = at.split(':')
  return minutes === '00' ? `${Number(hour)}\u00A0h` : `${Number(hour)}\u00A0h\u00A0${minutes}`
}

/** The days of a usual week that have the same hours, with these hours: whole days, then mornings, then afternoons. */
export function spansOf({ mornings, afternoons, morning, afternoon }: Timetable): [number[], Span[]][] {
  const days = [1, 2, 3, 4, 5, 6, 7]
  const all: [number[], Span[]][] = [
    [days.filter((day) => mornings.includes(day) && afternoons.includes(day)), [morning, afternoon]],
    [days.filter((day) => mornings.includes(day) && !afternoons.includes(day)), [morning]],
    [days.filter((day) => !mornings.includes(day) && afternoons.includes(day)), [afternoon]],
  ]
  return all.filter(([on]) => on.length > 0)
}

/** 'du lundi au jeudi de 9 h à 12 h et de 13 h à 17 h ; le vendredi de 9 h à 12 h', for a page or a paper. */
export const writeTimetable = (timetable: Timetable): string =>
  spansOf(timetable)
    .map(([on, spans]) => `${named(on)} ${spans.map(hours).join(' et ')}`)
    .join(' ; ')

/** The same, with the days alone that the period has. */
export function timetableWithin(timetable: Timetable, fromDay: Day, toDay: Day): Timetable {
  const halves = halvesIn(timetable, fromDay, toDay)
  const there = (half: Half) =>
    new Set(halves.filter((one) => one.half === half).map(({ day }) => weekday(day)))
  const [mornings, afternoons] = [there('am'), there('pm')]
  return {
    ...timetable,
    mornings: timetable.mornings.filter((day) => mornings.has(day)),
    afternoons: timetable.afternoons.filter((day) => afternoons.has(day)),
  }
}

/** How long somebody is there: in each week, where all are alike; in the fullest week and in all; on how many days, where the period is shorter than a week. */
export type Hours =
  | { per: 'week'; minutes: number }
  | { per: 'fullest week'; minutes: number; whole: number }
  | { per: 'stay'; minutes: number; days: number }

export function hoursOf(timetable: Timetable, fromDay: Day, toDay: Day): Hours {
  if (addDays(fromDay, 6) <= toDay) {
    const weeks = weeksIn(timetable, fromDay, toDay).map(({ hours: each }) =>
      Math.round(each.reduce((sum, one) => sum + one, 0) * 60),
    )
    const minutes = Math.max(0, ...weeks)
    return weeks.every((one) => one === minutes)
      ? { per: 'week', minutes }
      : { per: 'fullest week', minutes, whole: minutesIn(timetable, fromDay, toDay) }
  }
  const days = new Set(halvesIn(timetable, fromDay, toDay).map(({ day }) => day)).size
  return { per: 'stay', minutes: minutesIn(timetable, fromDay, toDay), days }
}

/** '35 h par semaine', '42 h par semaine au plus, 77 h en tout', '7 h en tout, sur 1 jour': for a page of a desk. */
export function writeHours(hours: Hours): string {
  const minutes = writeMinutes(hours.minutes)
  if (hours.per === 'week') return `${minutes} par semaine`
  if (hours.per === 'fullest week')
    return `${minutes} par semaine au plus, ${writeMinutes(hours.whole)} en tout`
  return `${minutes} en tout, sur ${writeCount(hours.days, 'jour')}`
}
