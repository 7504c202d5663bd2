import { writeDate, type Day } from '#platform/time'

/** 'le 8 décembre 2026', 'du 8 au 16 décembre 2026', 'du 28 novembre au 4 décembre 2026': what the second day says is not said twice. */
export function writePeriod(from: Day, to: Day): string {
  if (from === to) return `le ${writeDate(from)}`
  const [day = '', month = ''] = writeDate(from).split(/\s+/)
  if (from.slice(0, 7) === to.slice(0, 7)) return `du ${day} au ${writeDate(to)}`
  const begins = from.slice(0, 4) === to.slice(0, 4) ? `${day} ${month}` : writeDate(from)
  return `du ${begins} au ${writeDate(to)}`
}
