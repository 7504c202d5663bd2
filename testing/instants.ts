import { addDays, dayOf, parisInstant, publicHolidays, type Day } from '#platform/time'

/** Hours where a day may break: its edges, noon, the hours of work. */
const clocks = ['00:00', '12:49', '23:59', '09:00', '05:30', '18:30']

/** Days that are not like the others, in two years: ends of years, 29 February, holidays, Sundays, both changes of hour. */
const oddDays: Day[] = [
  ...['2028-02-29', '2026-12-31', '2027-01-01', '2028-02-28', '2028-03-01'].map(dayOf),
  ...[2027, 2028].flatMap((year) => [...publicHolidays(year).keys()]),
  ...['2026-11-29', '2027-08-15', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'].map(dayOf),
]

/** The night when the hour changes: just before, just after, and the hour that comes twice; and a day that once broke. */
const oddInstants = [
  '2026-11-27T12:49:00Z', // works of trainees were written twice
  '2028-02-29T22:59:59Z',
  '2027-03-28T00:59:59Z',
  '2027-03-28T01:00:00Z',
  '2027-10-31T00:30:00Z',
  '2027-10-31T01:30:00Z',
].map((text) => new Date(text))

/**
 * Instants of two years where a demo must stand, the same ones each time: odd ones, each at another hour, and in turn with them days
 * spread so that every day of the week and every hour come.
 */
export function oddestInstants(count: number): Date[] {
  const odd = [
    ...oddInstants,
    ...oddDays.map((day, i) => parisInstant(day, clocks[i % clocks.length] ?? '12:00')),
  ]
  const spread = Array.from({ length: count }, (_, i) => {
    const clock = `${String((i * 7) % 24).padStart(2, '0')}:${(i * 13) % 6}7`
    return parisInstant(addDays(dayOf('2026-11-28'), Math.round((i * 730) / count)), clock)
  })
  return spread.flatMap((one, i) => [odd[i] ?? [], one].flat()).slice(0, count)
}
