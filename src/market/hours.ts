import { holidayOn, weekday, type Day } from '#platform/time'

/** From a minute of the day to another; past midnight when `to` is over 1440. */
export type Range = { from: number; to: number }

/** Opening hours of a week, Monday first; `holidays` is null when public holidays are days like the others. */
export type Hours = { week: Range[][]; holidays: Range[] | null }

const names = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

const DAYS = String.raw`(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)`
const RULE = new RegExp(String.raw`^(?:(${DAYS}(?:[-,] ?${DAYS})*) )?(off|closed|[\d:,\- ]+)$`)
const TIMES = /^([01]?\d|2[0-4]):([0-5]\d)-([01]?\d|2[0-9]):([0-5]\d)$/

/**
 * Reads the part of OpenStreetMap's opening_hours that shops use: days, lists and ranges of days, PH, off, 24/7; a later rule replaces
 * an earlier one for its days. Undefined for anything else, never a guess.
 */
export function readHours(text: string): Hours | undefined {
  if (text.trim() === '24/7') return { week: names.map(() => [{ from: 0, to: 1440 }]), holidays: null }
  const hours: Hours = { week: names.map(() => []), holidays: null }
  for (const rule of text.split(';').map((one) => one.trim().replaceAll(/\s+/g, ' '))) {
    const [, days = 'Mo-Su', said = ''] = RULE.exec(rule) ?? []
    const ranges = /^(off|closed)$/.test(said) ? [] : readRanges(said)
    const chosen = daysIn(days.replaceAll(' ', ''))
    if (!ranges || !chosen) return undefined
    for (const day of chosen) {
      if (day === 'PH') hours.holidays = ranges
      else hours.week[day] = ranges
    }
  }
  return hours
}

function readRanges(said: string): Range[] | undefined {
  const ranges = said.split(',').map((one) => TIMES.exec(one.trim()))
  if (said === '' || ranges.some((range) => !range)) return undefined
  return ranges.map((one) => {
    const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = (one ?? []).slice(1).map(Number)
    const [from, to] = [h1 * 60 + m1, h2 * 60 + m2]
    return { from, to: to <= from ? to + 1440 : to }
  })
}

function daysIn(said: string): (number | 'PH')[] | undefined {
  const found = said.split(',').map((part) => {
    if (part === 'PH') return ['PH' as const]
    const [first, last = first] = part.split('-').map((name) => names.indexOf(name))
    if (first === undefined || last === undefined || first < 0 || last < 0) return undefined
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, n) => (first + n) % 7)
  })
  return found.every((one) => one !== undefined) ? found.flat() : undefined
}

const clock = (minutes: number) =>
  `${String(minutes === 1440 ? 24 : Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The same hours as OpenStreetMap writes them: `readHours(writeHours(x))` is x. */
export function writeHours({ week, holidays }: Hours): string {
  const said = (ranges: Range[]) =>
    ranges.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(',') || 'off'
  const rules = week.map((ranges, n) => ({ day: names[n] ?? '', said: said(ranges) }))
  const grouped: { from: string; to: string; said: string }[] = []
  for (const { day, said } of rules) {
    const last = grouped.at(-1)
    if (last?.said === said) last.to = day
    else grouped.push({ from: day, to: day, said })
  }
  const said7 = grouped.map(({ from, to, said }) => `${from === to ? from : `${from}-${to}`} ${said}`)
  return [...said7, ...(holidays ? [`PH ${said(holidays)}`] : [])].join('; ')
}

/** The hours of one day, its holiday taken into account. */
export const hoursOn = ({ week, holidays }: Hours, day: Day): Range[] =>
  holidays && holidayOn(day) ? holidays : (week[weekday(day) - 1] ?? [])
